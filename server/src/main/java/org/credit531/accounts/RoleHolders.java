package org.credit531.accounts;

import java.util.List;
import org.credit531.access.Role;

/** Whose accounts have a role, for whoever tells them something that is their duty. */
public interface RoleHolders {

    /** The names of the accounts with a role that may sign in, in alphabetical order. */
    List<String> enabled(Role role);
}
