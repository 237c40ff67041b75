package org.credit531.accounts;

import java.util.Optional;
import org.credit531.access.Role;
import org.credit531.access.Visitor;

/** Who can sign in on a platform with the sample, for the sample itself to act as: invented people all of them. */
public interface SampleVisitors {

    /** The first account of the sample with a role, as if it had signed in; none without the sample. */
    Optional<Visitor> withRole(Role role);
}
