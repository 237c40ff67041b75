package org.credit531.removal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.language.Texts;
import org.credit531.law.Laws;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removals in the words of a page. */
@Component
class ShowingRemovals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Catalogue catalogue;
    private final Laws laws;
    private final Clock clock;

    ShowingRemovals(Catalogue catalogue, Laws laws, Clock clock) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String text(String key, Locale locale, Object... values) {
        return Texts.of("removal", key, locale, values);
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.getZone()));
    }

    String article(String article, Locale locale) {
        return laws.require(article).citation().in(locale);
    }

    String item(String code, Locale locale) {
        return catalogue.item(code).map(Item::name).map(name -> name.in(locale)).orElse(code);
    }

    String unit(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(InformationUnit::name)
                .map(name -> name.in(locale))
                .orElse(code);
    }

    String copy(String participant, Locale locale) {
        return CopyNames.name(participant, locale);
    }

    String ground(String ground, Locale locale) {
        return text("removal.ground." + ground, locale);
    }

    /** A removal as a line. */
    Line line(JdbcRemovalBoard.Line line, Locale locale) {
        boolean overdue = line.overdue(today());
        Tag state = line.open() == 0
                ? new Tag("done", text("removal.state.confirmed", locale))
                : overdue
                        ? new Tag("failed", text("removal.state.overdue", locale))
                        : new Tag("running", text("removal.state.open", locale));
        return new Line(
                line.id().toString(),
                time(line.removedAt()),
                ground(line.ground(), locale),
                article(line.article(), locale),
                line.records(),
                text("removal.confirmed.of", locale, line.copies() - line.open(), line.copies()),
                line.dueOn().toString(),
                state);
    }

    /** What a copy said, as a line. */
    CopyLine line(JdbcRemoval.Said said, Locale locale) {
        Tag state = said.confirmed()
                ? new Tag("done", text("removal.said." + said.state(), locale))
                : said.overdue(today())
                        ? new Tag("failed", text("removal.state.overdue", locale))
                        : new Tag("running", text("removal.state.open", locale));
        String reason = said.reason().isEmpty() ? "" : text("removal.pending." + said.reason(), locale);
        return new CopyLine(
                copy(said.participant(), locale),
                CopyNames.what(said.participant(), locale),
                state,
                said.confirmed() ? time(Objects.requireNonNull(said.confirmedAt())) : reason,
                said.attempts());
    }

    /** A removal as a line of the board. */
    record Line(
            String id,
            String at,
            String ground,
            String article,
            int records,
            String confirmed,
            String dueOn,
            Tag state) {}

    /** A copy as a line. */
    record CopyLine(String copy, String what, Tag state, String when, int attempts) {}
}
