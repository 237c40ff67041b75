package org.credit531.province.feed;

import java.util.Objects;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Change;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Organisation;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/** One record being drawn, column by column from the left. */
final class Drawing {

    private static final int STRAYING = 2_000;
    private static final double WIDTH = 0.2;

    private final Population population;
    private final Feed feed;
    private final Subject subject;
    private final Occasion occasion;
    private final Chance chance;
    private final @Nullable Object[] cells;
    private @Nullable Organisation standing;

    Drawing(Population population, Feed feed, Subject subject, Occasion occasion, Chance chance) {
        this.population = population;
        this.feed = feed;
        this.subject = subject;
        this.occasion = occasion;
        this.chance = chance;
        cells = new Object[feed.columns().size()];
    }

    /** The cells: text, days, numbers, sums, or nothing. */
    @Nullable
    Object[] drawn() {
        for (int column = 0; column < cells.length; column++) {
            cells[column] = feed.columns().get(column).cell(this);
        }
        return cells;
    }

    Subject subject() {
        return subject;
    }

    Occasion occasion() {
        return occasion;
    }

    Chance chance() {
        return chance;
    }

    /** A cell to the left, empty where nothing stands. */
    String text(int column) {
        var cell = cells[column];
        return cell == null ? "" : Writing.text(cell, feed.file());
    }

    @Nullable
    Object cell(int column) {
        return cells[column];
    }

    /**
     * Where the subject stands, with noise: 0 is the best, just below 1 the worst. What noise pushes over an end comes back from
     * there, so that all places stay equally frequent.
     */
    double badness() {
        double noise = chance.fraction();
        if (chance.hits(STRAYING)) {
            return noise;
        }
        double place = Math.abs(feed.whom().position(subject) + (noise - 0.5) * WIDTH);
        return place < 1 ? place : 2 - 0x1p-52 - place;
    }

    /** A number that no other record of the feed has. */
    String serial() {
        long person = subject.kind() == Kind.NATURAL_PERSON ? 1 : 0;
        long serial = (subject.number() * 2L + person) * Occasion.MOST + occasion.index();
        return Writing.padded(serial, 6);
    }

    /** The party's registration: of a register's file as on its day, otherwise as it stands at the end. */
    Organisation standing() {
        var known = standing;
        if (known == null) {
            known = subject.standing(feed.isRegister() ? occasion.day() : Population.CLOSED);
            standing = known;
        }
        return known;
    }

    Change change() {
        return Objects.requireNonNull(occasion.change(), "this column is for feeds with each: changes");
    }

    /** The other organisation of a merger or split; empty where there is none. */
    String other(boolean name) {
        int number = change().other();
        if (number < 0) {
            return "";
        }
        var other = population.organisation(number);
        return name ? other.name(Population.CLOSED) : other.code();
    }
}
