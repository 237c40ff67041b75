package org.credit531.province.population;

/**
 * The four grades that Zhejiang's evaluation of 2018 found, as hidden truth: how likely a subject is to be spoken of badly or
 * well.
 */
public enum Band {
    /** Nothing adverse, and honours. */
    EXCELLENT(0, 60),
    /** Hardly anything adverse. */
    GOOD(2, 11),
    /** Now and then something adverse. */
    MEDIUM(30, 3),
    /** Much that is adverse. */
    POOR(150, 0);

    private final int adverse;
    private final int favourable;

    Band(int adverse, int favourable) {
        this.adverse = adverse;
        this.favourable = favourable;
    }

    /** How often adverse records come, compared with the other bands. */
    public int adverse() {
        return adverse;
    }

    /** How often honours come, compared with the other bands. */
    public int favourable() {
        return favourable;
    }
}
