package org.credit531.scoring;

import java.util.List;

/** The kinds of subjects that a model can name, as codes. */
final class SubjectKinds {

    static final String NATURAL_PERSON = "natural-person";

    static final List<String> CODES = List.of(
            "enterprise",
            "individual-business",
            NATURAL_PERSON,
            "social-organisation",
            "public-institution",
            "government-agency",
            "other-organisation");

    private SubjectKinds() {}
}
