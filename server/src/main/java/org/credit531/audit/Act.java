package org.credit531.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did or looked at, as the context tells that knows.
 *
 * @param event what it was
 * @param resource on what: a batch's id, a code of an organisation, an account's name; never a number of a person
 * @param subject the subject that it is about, {@code null} if about none
 * @param refused whether it was refused
 * @param about the number of the entry that it is about, {@code null} if about none
 */
public record Act(
        AuditEvent event,
        String resource,
        @Nullable UUID subject,
        boolean refused,
        @Nullable Long about) {

    private static final int LONGEST_RESOURCE = 300;

    public Act {
        resource = resource.length() > LONGEST_RESOURCE ? resource.substring(0, LONGEST_RESOURCE) : resource;
        // PostgreSQL stores every character but this one.
        resource = resource.replace('\0', '\uFFFD');
    }

    /** An act that was done. */
    public static Act done(AuditEvent event, String resource) {
        return new Act(event, resource, null, false, null);
    }

    /** An act that was refused. */
    public static Act refused(AuditEvent event, String resource) {
        return new Act(event, resource, null, true, null);
    }

    /** The same, refused. */
    Act asRefused() {
        return new Act(event, resource, subject, true, about);
    }

    /** A look at a subject. */
    public static Act lookUp(AuditEvent event, UUID subject, String resource) {
        return new Act(event, resource, subject, false, null);
    }
}
