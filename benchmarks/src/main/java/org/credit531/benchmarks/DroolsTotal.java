package org.credit531.benchmarks;

/** What rules have found about one subject. Public because the code that Drools makes of {@link ScorecardRules} writes it. */
public final class DroolsTotal {

    private long points;
    private long ceiling = Long.MAX_VALUE;

    DroolsTotal() {}

    /** Points of an indicator, in thousandths. */
    public void add(long more) {
        points += more;
    }

    /** A veto. */
    public void hold(long most) {
        ceiling = Math.min(ceiling, most);
    }

    int points(long scale) {
        return (int) Math.min(points, Math.min(scale, ceiling));
    }
}
