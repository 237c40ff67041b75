package org.credit531.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How it stands on a day with what rests on an article: the article carries it, or another of the articles that replaced
 * each other does, or none does any more.
 *
 * @param article the article that was named
 * @param state whether one of them is in force
 * @param carriedBy the one that is, {@code null} where none is
 * @param endedOn the day on which the last one ended, {@code null} unless the state is {@code ENDED}
 * @param changesOn the first later day on which the state will be another, {@code null} where nothing says so
 */
public record Standing(
        Article article,
        State state,
        @Nullable Article carriedBy,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate changesOn) {

    /** The three states that a basis can be in. */
    public enum State {
        /** It begins later: nothing rests on it yet. */
        NOT_YET,
        /** It carries what rests on it. */
        IN_FORCE,
        /** It has ended and nothing goes on with it: what rests on it is suspended. */
        ENDED
    }

    static Standing of(Article article, List<Article> line, LocalDate day) {
        State state = state(line, day);
        LocalDate changes = line.stream()
                .flatMap(one -> Stream.of(one.from(), one.until()))
                .filter(boundary -> boundary != null && boundary.isAfter(day) && state(line, boundary) != state)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate ended = state == State.ENDED
                ? line.stream()
                        .filter(one -> one.endedOn(day))
                        .map(Article::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new Standing(article, state, carrier(article, line, day), ended, changes);
    }

    private static State state(List<Article> line, LocalDate day) {
        if (line.stream().anyMatch(one -> one.inForceOn(day))) {
            return State.IN_FORCE;
        }
        return line.stream().anyMatch(one -> one.endedOn(day)) ? State.ENDED : State.NOT_YET;
    }

    /** The article itself where it is in force, otherwise the one that is. */
    private static @Nullable Article carrier(Article article, List<Article> line, LocalDate day) {
        return Stream.concat(Stream.of(article), line.stream())
                .filter(one -> one.inForceOn(day))
                .findFirst()
                .orElse(null);
    }

    /** Whether new acts may rest on it. */
    public boolean inForce() {
        return state == State.IN_FORCE;
    }

    /** Whether what rests on it is suspended. */
    public boolean ended() {
        return state == State.ENDED;
    }
}
