package org.credit531.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The addresses to which mail tells of notices. Each is given by the addressee, sealed, and used only after the code that was
 * mailed there has been typed here: nobody can have somebody else written to, and a wrong letter tells no stranger anything.
 */
@Component
class MailAddresses {

    static final Duration VALIDITY = Duration.ofHours(24);
    static final int TRIES = 5;

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final Logger LOG = LoggerFactory.getLogger(MailAddresses.class);

    private final JdbcAddresses addresses;
    private final Vault vault;
    private final Smtp smtp;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailAddresses(
            JdbcAddresses addresses,
            Vault vault,
            Smtp smtp,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.addresses = addresses;
        this.vault = vault;
        this.smtp = smtp;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The address that an addressee has given, confirmed or not. */
    Optional<Given> given(Addressee whose) {
        return addresses.find(whose).map(row -> new Given(open(whose, row), row.confirmedAt() != null));
    }

    /** The address to which mail goes. */
    Optional<MailAddress> confirmed(Addressee whose) {
        return given(whose).filter(Given::confirmed).map(Given::address);
    }

    /**
     * Takes an address and mails its code there.
     *
     * @throws RequestProblem 400 {@code notice-address} if it is none, 409 {@code notice-mail-off} or 503 {@code notice-mail-down}
     *     if no mail goes out, 429 {@code notice-code-again} if one has just been sent
     */
    void give(Addressee whose, String typed, Visitor by) {
        if (!smtp.isConfigured()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "notice-mail-off");
        }
        if (!MailAddress.isOne(typed.strip())) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "notice-address");
        }
        requirePause(whose);
        var address = new MailAddress(typed);
        var code = code();
        transaction.executeWithoutResult(status -> keep(whose, address, code, by));
        try {
            smtp.send(address, both("notices.mail.code.subject"), both("notices.mail.code.body", code));
        } catch (MailException e) {
            LOG.warn("the mail with a code could not be sent", e);
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "notice-mail-down");
        }
    }

    private void requirePause(Addressee whose) {
        var earliest = OffsetDateTime.now(clock).minus(BETWEEN);
        if (addresses.find(whose).filter(row -> row.givenAt().isAfter(earliest)).isPresent()) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "notice-code-again");
        }
    }

    private void keep(Addressee whose, MailAddress address, String code, Visitor by) {
        var now = OffsetDateTime.now(clock);
        byte[] sealed = vault.seal(Purpose.NOTICE, address.text().getBytes(StandardCharsets.UTF_8), place(whose))
                .bytes();
        addresses.set(whose, sealed, by.name(), now, token(code), now.plus(VALIDITY));
        ledger.record(Act.done(AuditEvent.NOTICE_ADDRESS_GIVEN, whose.kind() + " " + whose.key()));
    }

    /**
     * Confirms an address by the code that came there.
     *
     * @throws RequestProblem 400 {@code notice-code} if it is another, or too old, or was tried too often
     */
    void confirm(Addressee whose, String typed) {
        var now = OffsetDateTime.now(clock);
        // Counted in a transaction of its own: a wrong answer stays counted.
        boolean counted = addresses.beginTry(whose, TRIES, now);
        boolean right = counted
                && addresses
                        .find(whose)
                        .map(JdbcAddresses.Row::codeToken)
                        .filter(token -> isSame(token, token(typed)))
                        .isPresent();
        if (!right) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "notice-code", TRIES);
        }
        transaction.executeWithoutResult(status -> {
            if (addresses.confirm(whose, token(typed), now)) {
                ledger.record(Act.done(AuditEvent.NOTICE_ADDRESS_CONFIRMED, whose.kind() + " " + whose.key()));
            }
        });
    }

    /** Forgets an address; mail ends at once. */
    void remove(Addressee whose) {
        transaction.executeWithoutResult(status -> {
            if (addresses.remove(whose)) {
                ledger.record(Act.done(AuditEvent.NOTICE_ADDRESS_REMOVED, whose.kind() + " " + whose.key()));
            }
        });
    }

    private MailAddress open(Addressee whose, JdbcAddresses.Row row) {
        byte[] plain = vault.open(Purpose.NOTICE, Sealed.of(row.sealed()), place(whose));
        return new MailAddress(new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] place(Addressee whose) {
        return ("notice_address/" + whose.kind() + "/" + whose.key()).getBytes(StandardCharsets.UTF_8);
    }

    private String code() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }

    private String token(String code) {
        return vault.lookupToken(Purpose.NOTICE, code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static boolean isSame(String token, String other) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Mail is in both languages: whoever reads it is not asked before. */
    static String both(String key, Object... arguments) {
        var text = Label.of(locale -> Texts.of("notices", key, locale, in(locale, arguments)));
        return key.endsWith(".subject") ? text.both() : text.zh() + "\n\n" + text.en() + "\n";
    }

    private static Object[] in(Locale locale, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(locale) : argument)
                .toArray();
    }

    /** An address, and whether mail goes there. */
    record Given(MailAddress address, boolean confirmed) {}
}
