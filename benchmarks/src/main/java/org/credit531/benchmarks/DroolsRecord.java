package org.credit531.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A record as a fact for rules. Public because the code that Drools makes of {@link ScorecardRules} reads it. What is absent is null, or the
 * marker of {@link Workload}.
 */
public final class DroolsRecord {

    private final String item;
    private final long key;
    private final int effective;
    private final int removed;
    private final @Nullable String code;
    private final int day;
    private final long number;

    /** All that a rule may ask; days as numbers since 1970. */
    DroolsRecord(String item, long key, int effective, int removed, @Nullable String code, int day, long number) {
        this.item = item;
        this.key = key;
        this.effective = effective;
        this.removed = removed;
        this.code = code;
        this.day = day;
        this.number = number;
    }

    public String getItem() {
        return item;
    }

    /** Its place in the order of computation. */
    public long getKey() {
        return key;
    }

    /** First day on which it counts. */
    public int getEffective() {
        return effective;
    }

    /** First day on which it no longer does. */
    public int getRemoved() {
        return removed;
    }

    /** The one coded field of the item. */
    public @Nullable String getCode() {
        return code;
    }

    /** The one date of the item. */
    public int getDay() {
        return day;
    }

    /** The one number of the item. */
    public long getNumber() {
        return number;
    }
}
