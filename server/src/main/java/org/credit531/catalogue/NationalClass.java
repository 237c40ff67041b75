package org.credit531.catalogue;

/** The thirteen classes of the national basic catalogue of public credit information, edition of 2024. */
public enum NationalClass {
    REGISTRATION(1),
    JUDICIAL_DECISIONS(2),
    ADMINISTRATION(3),
    PROFESSIONAL_TITLES(4),
    ABNORMAL_OPERATION(5),
    SERIOUS_DISHONESTY(6),
    CONTRACT_PERFORMANCE(7),
    COMMITMENTS(8),
    EVALUATION_RESULTS(9),
    LEGAL_COMPLIANCE(10),
    HONOURS(11),
    INTELLECTUAL_PROPERTY(12),
    VOLUNTARY(13);

    private final int number;

    NationalClass(int number) {
        this.number = number;
    }

    /** Its place in the national catalogue, from 1 to 13. */
    public int number() {
        return number;
    }
}
