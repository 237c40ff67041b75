package org.credit531.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a password must be. The refusal is the ending of a message key. */
final class PasswordRule {

    static final int SHORTEST = 12;
    /** The encoder (bcrypt) reads no further. */
    static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    /** Why the password may not be that of the account, if so. */
    static Optional<String> refusal(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("password.too-long");
        }
        if (AccountName.canonical(password).equals(AccountName.canonical(name))) {
            return Optional.of("password.is-name");
        }
        return Optional.empty();
    }
}
