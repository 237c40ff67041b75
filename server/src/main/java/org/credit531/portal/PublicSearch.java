package org.credit531.portal;

import java.util.List;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** Search over the table of public facts; nothing that is not public can come out of it. */
public interface PublicSearch {

    /**
     * Organisations whose name contains the words of the query, or whose code begins with it, in order of name and code.
     *
     * @param query part of a name, or a code or its beginning
     * @param kind only this kind, {@code null} for all
     * @param after the last hit of the page before, {@code null} for the first page
     */
    List<Hit> find(String query, @Nullable SubjectKind kind, @Nullable Hit after, int limit);

    /** How many organisations can be found. */
    long size();

    /** A hit: the public facts of an organisation. */
    record Hit(SubjectId subject, String code, String name, SubjectKind kind, String state, String region) {}
}
