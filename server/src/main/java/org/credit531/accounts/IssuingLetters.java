package org.credit531.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credit531.access.AccessChanged;
import org.credit531.access.Origin;
import org.credit531.access.Visitor;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who wants a letter, draws its code when it is printed, and takes the code once. Who asks is never told whether there is
 * such an organisation; a wrong, used, replaced or expired code and an unknown organisation are all one answer.
 */
@Component
class IssuingLetters implements SignInLetters {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcLetters letters;
    private final ObjectProvider<KnownOrganisations> organisations;
    private final SampleAccess sample;
    private final LetterGate gate;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LetterPolicy policy = LetterPolicy.read();

    IssuingLetters(
            JdbcLetters letters,
            ObjectProvider<KnownOrganisations> organisations,
            SampleAccess sample,
            LetterGate gate,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.organisations = organisations;
        this.sample = sample;
        this.gate = gate;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** What holds today. */
    LetterPolicy.Period period() {
        return policy.on(LocalDate.now(clock));
    }

    /** Notes a wish; false only if the network has asked too often. */
    @Transactional
    public boolean ask(String typed) {
        if (!gate.takes("asked", Origin.current(), period().askedHourly())) {
            return false;
        }
        var now = clock.instant();
        known(typed).filter(one -> letters.ask(one, now)).ifPresent(one -> tell("letter.asked", one));
        return true;
    }

    @Override
    @Transactional
    public Optional<Printed> print(String typed) {
        return known(typed).flatMap(one -> print(one, Visitor.current().name()));
    }

    /** The sample's post box: hands out what lies in it for an organisation, and is shut on every other platform. */
    @Transactional
    public Optional<Printed> takeFromPostBox(String typed) {
        return lyingInPostBox(typed).flatMap(one -> print(one, null));
    }

    /** The organisation for which a letter lies in the sample's post box. */
    Optional<KnownOrganisations.Known> lyingInPostBox(String typed) {
        return sample.isOpen() ? known(typed).filter(one -> letters.isWaiting(one.code())) : Optional.empty();
    }

    @Override
    public List<Letter> latest(@Nullable String region, int skipped, int limit) {
        return letters.latest(region, SHOWN, clock.instant(), skipped, limit);
    }

    @Override
    public void forget() {
        var now = clock.instant();
        letters.forget(now.minus(Duration.ofDays(period().waitingDays())), now.minus(KEPT));
    }

    /** Whether the network of the request may try a code now. */
    boolean mayTry() {
        return gate.takes("tried", Origin.current(), period().triedHourly());
    }

    /** Takes the code of a letter if it is the right one; a second call with it is refused. Each call counts. */
    Optional<Taken> take(String typedOrganisation, String typedCode) {
        var now = clock.instant();
        return known(typedOrganisation)
                .flatMap(one -> letters.beginTry(one.code(), now)
                        .filter(letter -> isSame(letter.token(), token(one.code(), typedCode)))
                        .filter(letter -> !letter.sample() || sample.isOpen())
                        .filter(letter -> letters.use(letter.id(), now))
                        .map(letter -> new Taken(one.code(), letter.sample())));
    }

    private Optional<Printed> print(KnownOrganisations.Known organisation, @Nullable String by) {
        var now = clock.instant();
        var subject = organisation.code();
        if (letters.printedSince(subject, now.minus(DAY)) >= period().printedDaily()) {
            return Optional.empty();
        }
        var code = RandomCode.draw();
        var until = now.plus(period().validity());
        letters.ask(organisation, now);
        letters.replace(subject, now);
        if (!letters.print(subject, token(subject, code), new JdbcLetters.Printing(by, sample.isOpen(), now, until))) {
            return Optional.empty();
        }
        tell("letter.printed", organisation);
        return Optional.of(new Printed(subject, code, until));
    }

    private Optional<KnownOrganisations.Known> known(String typed) {
        var answering = organisations.getIfAvailable();
        return answering == null ? Optional.empty() : answering.find(typed);
    }

    private void tell(String event, KnownOrganisations.Known organisation) {
        events.publishEvent(new AccessChanged(event, organisation.code()));
    }

    /** Of one organisation's code and no other's. */
    private String token(String subject, String code) {
        return vault.lookupToken(Purpose.ONE_TIME_CODE, "letter|" + subject + "|" + RandomCode.canonical(code));
    }

    private static boolean isSame(String token, String other) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A code that was right.
     *
     * @param subject the unified code of the organisation
     * @param sample whether the letter was one of the sample
     */
    record Taken(String subject, boolean sample) {}
}
