package org.credit531.province.population;

/** How hidden risk is spread over the bands, in groups of subjects that were evaluated together in 2018. */
public enum Spread {
    /** Enterprises; individual businesses, of which nothing was published, are taken to be like them. */
    ENTERPRISES(230, 7_870, 9_870),
    /** Social organisations. */
    SOCIAL_ORGANISATIONS(250, 3_880, 9_100),
    /** Public institutions. */
    PUBLIC_INSTITUTIONS(4_760, 9_930, 10_000),
    /** Departments of governments. */
    DEPARTMENTS(540, 9_860, 9_910),
    /** Governments of places. */
    LOCAL_GOVERNMENTS(800, 8_700, 10_000),
    /** Persons. */
    PERSONS(7, 9_797, 9_998);

    private static final Band[] BANDS = Band.values();

    private final int excellentBelow;
    private final int goodBelow;
    private final int mediumBelow;

    Spread(int excellentBelow, int goodBelow, int mediumBelow) {
        this.excellentBelow = excellentBelow;
        this.goodBelow = goodBelow;
        this.mediumBelow = mediumBelow;
    }

    /** The lowest hidden risk of a band, in ten thousandths of the group; shares of the bands as evaluated in 2018. */
    public int lowest(Band band) {
        return switch (band) {
            case EXCELLENT -> 0;
            case GOOD -> excellentBelow;
            case MEDIUM -> goodBelow;
            case POOR -> mediumBelow;
        };
    }

    /** The hidden risk just above a band. */
    public int above(Band band) {
        return band == Band.POOR ? 10_000 : lowest(BANDS[band.ordinal() + 1]);
    }

    /** The band that a hidden risk lies in. */
    public Band band(int risk) {
        if (risk < goodBelow) {
            return risk < excellentBelow ? Band.EXCELLENT : Band.GOOD;
        }
        return risk < mediumBelow ? Band.MEDIUM : Band.POOR;
    }
}
