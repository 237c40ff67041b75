package org.credit531.database;

import org.jspecify.annotations.Nullable;

/**
 * How one of the three roles signs in to the database.
 *
 * @param user the name it signs in with
 * @param password its password
 * @param role the role it takes on afterwards, when it signs in with another's name
 */
public record Login(String user, String password, @Nullable String role) {

    /** A role that signs in with its own name. */
    public Login(String user, String password) {
        this(user, password, null);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return role == null ? user : user + " as " + role;
    }
}
