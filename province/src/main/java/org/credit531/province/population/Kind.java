package org.credit531.province.population;

import java.util.Optional;

/** What kind of subject somebody is, in the words of the platform. */
public enum Kind {
    /** A company, a cooperative, a law firm. */
    ENTERPRISE("enterprise", "法人及非法人组织"),
    /** A household business. */
    INDIVIDUAL_BUSINESS("individual-business", "个体工商户"),
    /** An association, a private non-enterprise unit, a foundation. */
    SOCIAL_ORGANISATION("social-organisation", "法人及非法人组织"),
    /** A school, a hospital. */
    PUBLIC_INSTITUTION("public-institution", "法人及非法人组织"),
    /** An organ of government. */
    GOVERNMENT_AGENCY("government-agency", "法人及非法人组织"),
    /** A person. */
    NATURAL_PERSON("natural-person", "自然人");

    private final String code;
    private final String word;

    Kind(String code, String word) {
        this.code = code;
        this.word = word;
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
}
