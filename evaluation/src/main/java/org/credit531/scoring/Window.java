package org.credit531.scoring;

import org.jspecify.annotations.Nullable;

/**
 * How long a record counts.
 *
 * @param span the age at which it no longer counts
 * @param by the date field from which its age is reckoned; null for its effective date
 */
public record Window(Span span, @Nullable String by) {}
