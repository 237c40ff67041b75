package org.credit531.law;

import java.time.LocalDate;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * An article of an act, as items, indicators and periods cite it.
 *
 * @param id the act's short name, a colon and the article's number, such as {@code zj-2018:16}
 * @param act the act's title
 * @param number the article's number, {@code null} where the act is cited as a whole
 * @param gist what the article says, in our own words
 * @param from first day in force
 * @param until first day no longer in force, {@code null} while it is
 * @param retentionMonths the longest term that it sets for keeping negative information, where it sets one
 * @param replacedBy the article of a later act that goes on with what this one says, where there is one: what rests on
 *     this one then rests on that one
 * @param textRead how far the text itself was read when the gist was written
 */
public record Article(
        String id,
        Label act,
        @Nullable String number,
        Label gist,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer retentionMonths,
        @Nullable String replacedBy,
        TextRead textRead) {

    /** Whether the article is in force on the day by its own text. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !endedOn(day);
    }

    /** Whether the article's own text has ended on the day, whatever has replaced it. */
    public boolean endedOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** The act's short name, such as {@code zj-2018}. */
    public String actId() {
        return number == null ? id : id.substring(0, id.indexOf(':'));
    }

    /** The address of its page. */
    public String address() {
        return number == null ? "/law/" + id : "/law/" + actId() + "/" + number;
    }

    /** The citation a reader expects: the act and, where there is one, the article. */
    public Label citation() {
        return number == null ? act : new Label("《" + act.zh() + "》第" + number + "条", act.en() + ", article " + number);
    }
}
