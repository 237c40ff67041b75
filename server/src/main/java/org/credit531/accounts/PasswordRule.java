package org.credit531.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must be. The refusal is the ending of a message key. */
final class PasswordRule {

    static final int SHORTEST = 12;
    /** The encoder (bcrypt) reads no further. */
    static final int LONGEST_BYTES = 72;

    /** How many guesses it must stand by whoever tries common passwords, words, keys side by side and dates first. */
    static final double FEWEST_GUESSES = 1e8;

    /** Words that whoever guesses here tries first. */
    private static final List<String> LOCAL_WORDS = List.of(
            "credit531", "zhejiang", "xinyong", "zhongguo", "woaini", "woaiwojia", "wodemima", "1314520", "5201314");

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

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
        return isCommon(name, password) ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean isCommon(String name, String password) {
        var words = Stream.concat(LOCAL_WORDS.stream(), Stream.of(name)).toList();
        return ESTIMATE.measure(password, words).getGuesses() < FEWEST_GUESSES;
    }
}
