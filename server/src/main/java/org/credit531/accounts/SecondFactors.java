package org.credit531.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.access.AccessChanged;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of officials: a code of six digits from an authenticator app (RFC 6238), good for its half minute and
 * the ones beside it, and good once; or a recovery code. Five wrong codes lock the second factor for fifteen minutes,
 * whatever the password.
 */
@Component
class SecondFactors {

    static final int ATTEMPTS = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);
    static final int RECOVERY_CODES = 10;

    /** How many half minutes the clocks of app and platform may be apart. */
    private static final int WINDOW = 1;

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODE_LENGTH = 16;
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final JdbcSecondFactors stored;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean required;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcSecondFactors stored,
            Vault vault,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${credit531.second-factor}") Requirement requirement) {
        this.stored = stored;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
        this.required = requirement == Requirement.REQUIRED;
    }

    /** Whether a password alone is not enough; the passwords of the sample are public, a code would protect nothing. */
    boolean isNeeded(SignedInAccount account) {
        return isEnrolled(account.id()) || required && account.isOfficial() && !account.sample();
    }

    boolean isEnrolled(long account) {
        return stored.isConfirmed(account);
    }

    /** The secret to be put into the app: what was begun before, or a new one; none once a code has confirmed it. */
    SharedSecret begin(long account) {
        if (isEnrolled(account)) {
            throw new IllegalStateException("The second factor is in use and not shown again");
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        stored.begin(
                account,
                vault.seal(Purpose.SECOND_FACTOR, secret, place(account)).bytes());
        return secret(account);
    }

    /** The first code: it shows that the app has the secret, and from now on the account needs the app. */
    @Transactional
    boolean confirm(long account, String name, String typed) {
        var confirmed = mayTry(account)
                && matching(account, typed).stream().anyMatch(step -> stored.confirm(account, step, clock.instant()));
        if (confirmed) {
            events.publishEvent(new AccessChanged("account.second-factor-enrolled", name));
        }
        return confirmed;
    }

    /** Whether the typed text is a code of the app, or a recovery code, that was not taken before. */
    boolean take(long account, String typed) {
        return mayTry(account) && (takeCode(account, typed) || takeRecoveryCode(account, typed));
    }

    /** New recovery codes, to be shown now and never again; the ones before are void. */
    @Transactional
    List<String> drawRecoveryCodes(long account) {
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        stored.addCodes(account, codes.stream().map(this::token).toList());
        return codes;
    }

    int recoveryCodesLeft(long account) {
        return stored.countCodes(account);
    }

    /** Takes the second factor away: at the next sign-in its owner enrols an app anew. */
    @Transactional
    void reset(long account) {
        stored.remove(account);
    }

    private boolean mayTry(long account) {
        return stored.beginAttempt(account, ATTEMPTS, LOCK_OUT, clock.instant());
    }

    private boolean takeCode(long account, String typed) {
        var step = matching(account, typed);
        return step.isPresent() && stored.take(account, step.getAsLong());
    }

    private boolean takeRecoveryCode(long account, String typed) {
        var taken = stored.isConfirmed(account) && stored.takeCode(account, token(typed));
        if (taken) {
            stored.forgetAttempts(account);
        }
        return taken;
    }

    /** The half minute whose code this is. */
    private OptionalLong matching(long account, String typed) {
        var now = SharedSecret.step(clock.instant());
        var secret = secret(account);
        var digits = typed.replaceAll("\\s", "");
        return IntStream.rangeClosed(-WINDOW, WINDOW)
                .mapToLong(apart -> now + apart)
                .filter(step -> secret.isCode(digits, step))
                .findFirst();
    }

    private SharedSecret secret(long account) {
        var sealed = stored.sealed(account).orElseThrow();
        return new SharedSecret(vault.open(Purpose.SECOND_FACTOR, Sealed.of(sealed), place(account)));
    }

    private String recoveryCode() {
        return random.ints(RECOVERY_CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    private String token(String code) {
        return vault.lookupToken(
                Purpose.SECOND_FACTOR, code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static byte[] place(long account) {
        return ("second_factor|" + account).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether officials must have a second factor. */
    enum Requirement {
        /** They do; the ordinary case. */
        REQUIRED,
        /** Whoever has enrolled an app needs it; nobody is asked to. For trials, or where a proxy sees to it. */
        OFF
    }
}
