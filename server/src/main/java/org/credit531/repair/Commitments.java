package org.credit531.repair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.stereotype.Component;

/** What applicants write and sign: sealed, with a hash of the commitment by which nobody can say later that it was another. */
@Component
class Commitments {

    private final JdbcRepairs repairs;
    private final RepairTerms terms;
    private final Vault vault;

    Commitments(JdbcRepairs repairs, RepairTerms terms, Vault vault) {
        this.repairs = repairs;
        this.terms = terms;
        this.vault = vault;
    }

    /** Seals what the form brings, signed on a day. The Chinese text counts. */
    JdbcRepairs.Signed sign(UUID id, NewRepair form, LocalDate today) {
        String text = terms.on(today).commitment().zh() + "\n" + form.signer() + " " + today;
        return new JdbcRepairs.Signed(seal(id, "words", form.words()), seal(id, "commitment", text), hash(text));
    }

    /** What was done, in the applicant's words. */
    String words(UUID id) {
        return repairs.signed(id)
                .map(signed -> open(id, "words", signed.words()))
                .orElse("");
    }

    /** What was signed, by whom and when. */
    String commitment(UUID id) {
        return repairs.signed(id)
                .map(signed -> open(id, "commitment", signed.commitment()))
                .orElse("");
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] seal(UUID id, String part, String text) {
        return vault.seal(Purpose.REPAIR, text.getBytes(StandardCharsets.UTF_8), place(id, part))
                .bytes();
    }

    private String open(UUID id, String part, byte[] sealed) {
        return new String(vault.open(Purpose.REPAIR, Sealed.of(sealed), place(id, part)), StandardCharsets.UTF_8);
    }

    private static byte[] place(UUID id, String part) {
        return ("repair/" + part + "/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
