package org.credit531.subject;

import java.util.Optional;
import java.util.UUID;
import org.credit531.notices.SubjectCodes;
import org.springframework.stereotype.Component;

/** Tells notices which organisation an account is that of: by its unified code, as the account has it. */
@Component
class SubjectsOfAccounts implements SubjectCodes {

    private final Subjects subjects;

    SubjectsOfAccounts(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return subjects.byCode(code)
                .filter(Subject::isOrganisation)
                .map(subject -> subject.id().value());
    }
}
