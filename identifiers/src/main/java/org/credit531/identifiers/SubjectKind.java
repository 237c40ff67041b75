package org.credit531.identifiers;

/** What kind of subject a record speaks about; the five kinds of the 531X plan, and two that the plan leaves between them. */
public enum SubjectKind {
    /** A company, a cooperative, a branch, a law firm: whoever is registered to carry on business. */
    ENTERPRISE("enterprise"),
    /** A household business: an organisation by its code, close to a natural person by its name. */
    INDIVIDUAL_BUSINESS("individual-business"),
    /** A person; never on a public page. */
    NATURAL_PERSON("natural-person"),
    /** An association, a foundation, a private non-enterprise unit: whatever civil affairs registers. */
    SOCIAL_ORGANISATION("social-organisation"),
    /** A school, a hospital, an institute: whatever is registered as an institution of public service. */
    PUBLIC_INSTITUTION("public-institution"),
    /** An organ of government. */
    GOVERNMENT_AGENCY("government-agency"),
    /** An organisation that no evaluation of the plan is made for: a trade union, a temple, a village collective. */
    OTHER_ORGANISATION("other-organisation");

    private final String code;

    SubjectKind(String code) {
        this.code = code;
    }

    /** The stable name in files, addresses and tables, such as {@code public-institution}. */
    public String code() {
        return code;
    }

    /**
     * The kind of a stable name.
     *
     * @throws IllegalArgumentException when no kind has this name
     */
    public static SubjectKind of(String code) {
        for (SubjectKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "No kind of subject is called '" + code + "'; use one of those listed in SubjectKind");
    }
}
