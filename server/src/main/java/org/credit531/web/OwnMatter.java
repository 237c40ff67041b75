package org.credit531.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an organisation, or is under way for it.
 *
 * @param title what it is, in the reader's language
 * @param state where it stands, in a word or two
 * @param address the page on which it goes on
 * @param due the last day for the next step, whoever's it is; {@code null} where there is none
 */
public record OwnMatter(
        String title, Tag state, String address, @Nullable LocalDate due) {}
