package org.credit531.province.population;

import java.util.Optional;

/** What kind of subject somebody is, in the words of the platform, and how hidden risk is spread among its kind. */
public enum Kind {
    /** A company, a cooperative, a law firm. */
    ENTERPRISE("enterprise", "法人及非法人组织", 230, 7_870, 9_870),
    /** A household business. */
    INDIVIDUAL_BUSINESS("individual-business", "个体工商户", 230, 7_870, 9_870),
    /** An association, a private non-enterprise unit, a foundation. */
    SOCIAL_ORGANISATION("social-organisation", "法人及非法人组织", 250, 3_880, 9_100),
    /** A school, a hospital. */
    PUBLIC_INSTITUTION("public-institution", "法人及非法人组织", 4_760, 9_930, 10_000),
    /** An organ of government. */
    GOVERNMENT_AGENCY("government-agency", "法人及非法人组织", 540, 9_860, 9_910),
    /** A person. */
    NATURAL_PERSON("natural-person", "自然人", 7, 9_797, 9_998);

    private static final Band[] BANDS = Band.values();

    private final String code;
    private final String word;
    private final int excellentBelow;
    private final int goodBelow;
    private final int mediumBelow;

    Kind(String code, String word, int excellentBelow, int goodBelow, int mediumBelow) {
        this.code = code;
        this.word = word;
        this.excellentBelow = excellentBelow;
        this.goodBelow = goodBelow;
        this.mediumBelow = mediumBelow;
    }

    /** The stable name, such as {@code public-institution}. */
    public String code() {
        return code;
    }

    /** What double publicity calls it. */
    public String word() {
        return word;
    }

    /** The kind of a stable name, if there is one. */
    public static Optional<Kind> of(String code) {
        for (Kind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The lowest hidden risk of a band, in ten thousandths of the kind; shares of the bands as evaluated in 2018. */
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
