package org.credit531.catalogue;

/** The thirteen classes of the national basic catalogue of public credit information, edition of 2024. */
public enum NationalClass {
    REGISTRATION,
    JUDICIAL_DECISIONS,
    ADMINISTRATION,
    PROFESSIONAL_TITLES,
    ABNORMAL_OPERATION,
    SERIOUS_DISHONESTY,
    CONTRACT_PERFORMANCE,
    COMMITMENTS,
    EVALUATION_RESULTS,
    LEGAL_COMPLIANCE,
    HONOURS,
    INTELLECTUAL_PROPERTY,
    VOLUNTARY
}
