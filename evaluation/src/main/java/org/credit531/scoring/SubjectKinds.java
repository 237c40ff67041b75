package org.credit531.scoring;

import java.util.Arrays;
import java.util.List;
import org.credit531.identifiers.SubjectKind;

/** The kinds of subjects that a model can name, as the codes it names them by. */
final class SubjectKinds {

    static final String NATURAL_PERSON = SubjectKind.NATURAL_PERSON.code();

    static final List<String> CODES =
            Arrays.stream(SubjectKind.values()).map(SubjectKind::code).toList();

    private SubjectKinds() {}
}
