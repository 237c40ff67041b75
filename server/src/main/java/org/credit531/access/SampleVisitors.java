package org.credit531.access;

import java.util.Optional;

/** Who can sign in on a platform with the sample, for the sample itself to act as: invented people all of them. */
public interface SampleVisitors {

    /** The first account of the sample with a role, as if it had signed in; none without the sample. */
    Optional<Visitor> withRole(Role role);
}
