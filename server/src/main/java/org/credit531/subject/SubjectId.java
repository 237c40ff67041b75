package org.credit531.subject;

import java.util.UUID;

/** A subject's own identity, which no code, merge or change of name alters. */
public record SubjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
