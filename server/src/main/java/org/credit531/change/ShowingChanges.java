package org.credit531.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.InformationUnit;
import org.credit531.edition.Edition;
import org.credit531.edition.Shelf;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts changes, their differences and what they hit into the reader's words. */
@Component
class ShowingChanges {

    private static final int LONGEST_VALUE = 300;
    /** Matters whose values have names of their own, and the beginning of these names' keys. */
    private static final Map<String, String> WORDS =
            Map.of("openness", "openness.", "part", "part.", "national-class", "class.", "type", "type.");

    private final Catalogue catalogue;
    private final MessageSource messages;

    ShowingChanges(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    List<Row> differences(String name, String before, String after, Locale locale) {
        return Difference.between(before, after).stream()
                .map(difference -> row(name, difference, locale))
                .toList();
    }

    private Row row(String name, Difference difference, Locale locale) {
        return new Row(
                owner(name, difference.of(), locale),
                text("key." + difference.key(), difference.key(), locale),
                value(difference.key(), difference.before(), locale),
                value(difference.key(), difference.after(), locale));
    }

    /** A field by its name for readers, where it has one. */
    private String owner(String name, String of, Locale locale) {
        return catalogue
                .item(name)
                .flatMap(item -> item.field(of))
                .map(Field::label)
                .map(label -> label.in(locale) + " (" + of + ")")
                .orElse(of);
    }

    private String value(String key, @Nullable String value, Locale locale) {
        if (value == null) {
            return "—";
        }
        String prefix = WORDS.get(key);
        String shown = prefix == null ? value : text(prefix + value, value, locale);
        return shown.length() > LONGEST_VALUE ? shown.substring(0, LONGEST_VALUE) + "…" : shown;
    }

    List<String> hits(Impact impact, Locale locale) {
        return impact.hits().stream().map(hit -> hit(hit, locale)).toList();
    }

    private String hit(Hit hit, Locale locale) {
        String what = hit.kind().matches("unit|choice|heading|lacking") ? unit(hit.what(), locale) : hit.what();
        return messages.getMessage("hit." + hit.kind(), new Object[] {hit.count(), what, hit.detail()}, locale);
    }

    private String unit(String code, Locale locale) {
        Optional<InformationUnit> unit = catalogue.unit(code);
        return unit.map(found -> found.name().in(locale)).orElse(code);
    }

    /** What an item or act is called; new ones have but their code. */
    String title(Shelf shelf, String name, Locale locale) {
        String called = shelf == Shelf.ITEM
                ? catalogue.item(name).map(item -> item.name().in(locale)).orElse(name)
                : name;
        return messages.getMessage("change.title." + shelf.word(), new Object[] {called}, locale);
    }

    SignedChange accepted(Edition edition, Locale locale) {
        return new SignedChange(
                title(edition.shelf(), edition.name(), locale),
                history(edition.shelf(), edition.name()),
                edition.version(),
                edition.effectiveFrom(),
                edition.reason(),
                edition.entered()
                        ? tag("public", "change.state.in-force", locale)
                        : tag("info", "change.state.waits", locale),
                edition.signatures());
    }

    static String history(Shelf shelf, String name) {
        return shelf == Shelf.ITEM ? "/catalogue/" + name + "/history" : "/catalogue/acts/" + name + "/history";
    }

    Pending pending(Proposal proposal, Locale locale) {
        return new Pending(
                title(proposal.shelf(), proposal.name(), locale),
                "/catalogue/changes/" + proposal.id(),
                proposal.version(),
                proposal.draft().effectiveFrom(),
                proposal.draft().reason(),
                state(proposal.state(), locale),
                proposal.proposedBy());
    }

    Tag state(Proposal.State state, Locale locale) {
        String kind = switch (state) {
            case OPEN -> "received";
            case RETURNED -> "running";
            case WITHDRAWN -> "plain";
            case SIGNED -> "done";
        };
        return tag(kind, "change.state." + state.word(), locale);
    }

    private Tag tag(String kind, String key, Locale locale) {
        return new Tag(kind, messages.getMessage(key, null, locale));
    }

    private String text(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    /** A difference in the reader's words. */
    record Row(String of, String what, String before, String after) {}

    /** A proposal in the list. */
    record Pending(
            String title, String address, int version, LocalDate from, String reason, Tag state, String proposedBy) {}

    /** A signed change in the list; who signed is for the credit centre. */
    record SignedChange(
            String title,
            String address,
            int version,
            LocalDate from,
            String reason,
            Tag state,
            Edition.@Nullable Signatures signatures) {}
}
