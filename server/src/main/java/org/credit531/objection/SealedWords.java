package org.credit531.objection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people write, sealed; and the keys with which they come back, kept only as look-up tokens. */
@Component
class SealedWords {

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int KEY_LENGTH = 26;
    private static final int NUMBER_LENGTH = 8;

    private final JdbcObjections objections;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    SealedWords(JdbcObjections objections, Vault vault) {
        this.objections = objections;
        this.vault = vault;
    }

    /** A key that nobody guesses. */
    String newKey() {
        return drawn(KEY_LENGTH);
    }

    /** A number that says nothing of how many there are. */
    String newNumber(int year) {
        return "YY" + year + "-" + drawn(NUMBER_LENGTH);
    }

    private String drawn(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .reduce("", String::concat);
    }

    /** What is kept of a key. */
    String token(String key) {
        return vault.lookupToken(Purpose.OBJECTION, key.strip().toUpperCase(java.util.Locale.ROOT));
    }

    JdbcObjections.Secrets seal(UUID id, String words, String contact, String key) {
        return new JdbcObjections.Secrets(
                sealed(id, "words", words), contact.isEmpty() ? null : sealed(id, "contact", contact), token(key));
    }

    /** What is wrong, in the objector's words. */
    String words(UUID id) {
        return objections
                .secrets(id)
                .map(secrets -> opened(id, "words", secrets.words()))
                .orElse("");
    }

    /** How the objector can be reached, where that was said. */
    Optional<String> contact(UUID id) {
        return objections.secrets(id).map(secrets -> contact(id, secrets.contact()));
    }

    private @Nullable String contact(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : opened(id, "contact", sealed);
    }

    private byte[] sealed(UUID id, String part, String text) {
        return vault.seal(Purpose.OBJECTION, text.getBytes(StandardCharsets.UTF_8), place(id, part))
                .bytes();
    }

    private String opened(UUID id, String part, byte[] sealed) {
        return new String(vault.open(Purpose.OBJECTION, Sealed.of(sealed), place(id, part)), StandardCharsets.UTF_8);
    }

    private static byte[] place(UUID id, String part) {
        return ("objection/" + part + "/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
