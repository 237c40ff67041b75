package org.credit531.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a model evaluates subjects as. One model of each family is in force at a time, with its extensions by industry. */
public enum Family {
    /** 企业. */
    ENTERPRISE,
    /** 个体工商户, close to natural persons. */
    INDIVIDUAL_BUSINESS,
    /** 中介机构, across the kinds of subjects. */
    INTERMEDIARY,
    /** 自然人, evaluated with consent only. */
    NATURAL_PERSON,
    /** 社会组织. */
    SOCIAL_ORGANISATION,
    /** 事业单位. */
    PUBLIC_INSTITUTION,
    /** 政府机构. */
    GOVERNMENT;

    static final List<String> CODES = Arrays.stream(values()).map(Family::code).toList();

    /** The code in models and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The family of this code. */
    public static Optional<Family> of(String code) {
        return Arrays.stream(values())
                .filter(family -> family.code().equals(code))
                .findFirst();
    }
}
