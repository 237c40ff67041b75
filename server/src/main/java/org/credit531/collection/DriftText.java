package org.credit531.collection;

import java.util.Locale;
import java.util.Objects;
import org.credit531.language.Texts;

/** Puts a changed column into words. */
final class DriftText {

    private DriftText() {}

    static String of(Drift.Change change, Locale locale) {
        return Texts.of(
                "collection-sending",
                "drift." + change.kind().name().toLowerCase(Locale.ROOT),
                locale,
                change.heading(),
                Objects.requireNonNullElse(change.before(), ""),
                Objects.requireNonNullElse(change.field(), ""));
    }
}
