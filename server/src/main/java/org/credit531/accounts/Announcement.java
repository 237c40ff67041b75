package org.credit531.accounts;

/** Tells the operator who started the platform something that must reach nobody else; it is not logged. */
@FunctionalInterface
interface Announcement {

    void say(String line);
}
