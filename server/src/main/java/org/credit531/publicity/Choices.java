package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.Regions;
import org.credit531.web.Choice;
import org.springframework.stereotype.Component;

/** What a reader can choose from on the pages of publicity; of each all, first. */
@Component
class Choices {

    private static final String PROVINCE = "33";

    private final Catalogue catalogue;
    private final ShowingPublications showing;
    private final Clock clock;

    Choices(Catalogue catalogue, ShowingPublications showing, Clock clock) {
        this.catalogue = catalogue;
        this.showing = showing;
        this.clock = clock;
    }

    /** The classes of a list. */
    List<Choice> categories(Sheet sheet, Locale locale) {
        return withAll(
                sheet == Sheet.PENALTIES
                        ? Stream.of("minor", "general", "serious", "sector")
                                .map(code -> new Choice(code, showing.text("repair.class." + code, locale)))
                        : catalogue.require(sheet.item()).field("category").stream()
                                .flatMap(field -> field.codes().entrySet().stream())
                                .map(code -> new Choice(
                                        code.getKey(), code.getValue().label().in(locale))),
                locale);
    }

    /** The information units. */
    List<Choice> units(Locale locale) {
        return withAll(
                catalogue.units().stream()
                        .map(unit -> new Choice(unit.code(), unit.name().in(locale))),
                locale);
    }

    /** The province, its cities and their counties. */
    List<Choice> regions(Locale locale) {
        return withAll(
                Regions.below(PROVINCE, LocalDate.now(clock)).stream()
                        .map(region -> new Choice(region.code(), region.fullName(locale))),
                locale);
    }

    /** Whose the rows of a file are that do not say so: an information unit. */
    List<Choice> unitsOfRows(Locale locale) {
        return ofRows(units(locale), locale);
    }

    /** The same of the region. */
    List<Choice> regionsOfRows(Locale locale) {
        return ofRows(regions(locale), locale);
    }

    private List<Choice> ofRows(List<Choice> all, Locale locale) {
        return Stream.concat(
                        Stream.of(new Choice("", showing.text("publicity.sample.row-says", locale))),
                        all.stream().skip(1))
                .toList();
    }

    private List<Choice> withAll(Stream<Choice> choices, Locale locale) {
        return Stream.concat(Stream.of(new Choice("", showing.text("publicity.all", locale))), choices)
                .toList();
    }
}
