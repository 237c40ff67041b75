package org.credit531.catalogue;

import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.language.Label;
import org.credit531.language.Texts;

/**
 * What may never be recorded, whatever basis an item claims: religion, genes, biometrics, health, opinions, online speech,
 * location and social ties (Zhejiang Regulation, article 14; charter rule 4). An item that names such a matter anywhere in
 * its own name, description, fields, headings or codes keeps the platform from starting and cannot be proposed.
 *
 * <p>Words cannot catch every intent; the two people who sign a change can. What this stops is the careless entry and the
 * usual disguises.
 */
final class ProhibitedMatters {

    private ProhibitedMatters() {}

    static Stream<Finding> findings(Item item) {
        ProhibitedWords words = item.ofPersons() ? ProhibitedWords.OF_PERSONS : ProhibitedWords.OF_ORGANISATIONS;
        Stream<Finding> own = Stream.concat(
                finding("item:", own("lint.own.code"), words.in(item.item())),
                Stream.concat(
                        finding("name:", own("lint.own.name"), words.in(item.name())),
                        finding("description:", own("lint.own.description"), words.in(item.description()))));
        return Stream.concat(
                own,
                item.fields().stream()
                        .flatMap(field -> finding(
                                "name: " + field.name(),
                                new Label(
                                        "字段“" + field.label().zh() + "”（" + field.name() + "）",
                                        "field '" + field.name() + "' ("
                                                + field.label().zh() + ")"),
                                inField(words, field))));
    }

    private static Optional<String> inField(ProhibitedWords words, Field field) {
        Stream<Optional<String>> own = Stream.concat(
                Stream.of(words.in(field.name()), words.in(field.label())),
                field.headings().stream().map(words::in));
        Stream<Optional<String>> codes = field.codes().entrySet().stream()
                .flatMap(code -> Stream.concat(
                        Stream.of(
                                words.in(code.getKey()),
                                words.in(code.getValue().label())),
                        code.getValue().words().stream().map(words::in)));
        return Stream.concat(own, codes).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Finding> finding(String place, Label what, Optional<String> word) {
        return word.stream()
                .map(found -> new Finding(
                        place,
                        Label.of(locale ->
                                Texts.of("catalogue-lint", "lint.prohibited", locale, what.in(locale), found))));
    }

    private static Label own(String key) {
        return Label.of(locale -> Texts.of("catalogue-lint", key, locale));
    }
}
