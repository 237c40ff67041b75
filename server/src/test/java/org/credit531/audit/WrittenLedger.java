package org.credit531.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.database.DataFolder;
import org.credit531.signing.PublishedKey;
import org.credit531.signing.Signature;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own, with its sequencer, on a clock that tests move. */
final class WrittenLedger implements AutoCloseable {

    final SettableClock clock = SettableClock.at("2026-09-20");
    final TestDatabase database;
    final JdbcChain chain;
    final Chaining chaining;
    final WritingLedger ledger;
    final Backlog backlog = new Backlog();
    final FloodGate flood = new FloodGate(clock);
    private final LookUpQueue lookUps;

    WrittenLedger(TestDatabase database) {
        this.database = database;
        var source = database.application();
        var template = new JdbcTemplate(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var months = new Months(database.owner(), clock);
        var entries = new JdbcLedger(template, months);
        lookUps = new LookUpQueue(entries, transaction, folder());
        chain = new JdbcChain(template, months, new Unsigned(), clock);
        ledger = new WritingLedger(entries, lookUps, backlog, months, clock, List.of());
        chaining = new Chaining(chain, entries, ledger, backlog, months, flood, transaction, clock);
    }

    /** A data folder of its own, for the journal of look-ups. */
    static DataFolder folder() {
        try {
            var folder = new DataFolder(Files.createTempDirectory("credit531-journal"));
            folder.prepare();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Some months of acts, chained as the days go by, their roots published. */
    WrittenLedger filled(Random random) {
        for (var time = 0; time < 14; time++) {
            for (var act = 1 + random.nextInt(3); act >= 0; act--) {
                ledger.record(act(random), visitor(random));
                clock.advance(Duration.ofSeconds(random.nextInt(900)));
            }
            chaining.run();
            clock.advance(Duration.ofDays(4));
        }
        chaining.run();
        return this;
    }

    /** The same on a database of its own, as after a restart, if this one is closed: to fill one takes a second, to copy it a tenth. */
    WrittenLedger copied() {
        var copy = new WrittenLedger(database.copied());
        copy.clock.set(clock.instant().atZone(clock.getZone()));
        return copy;
    }

    private static Act act(Random random) {
        var events = AuditEvent.values();
        var event = events[random.nextInt(AuditEvent.LEDGER_SEARCHED.ordinal())];
        var subject = random.nextBoolean() ? new UUID(1, random.nextInt(5)) : null;
        return new Act(event, "thing-" + random.nextInt(20), subject, random.nextInt(8) == 0, null);
    }

    private static Visitor visitor(Random random) {
        return random.nextBoolean()
                ? Visitor.account("clerk" + random.nextInt(3), "transport", Role.UNIT_CLERK)
                : Visitor.client("roads", null, Set.of(Role.CREDIT_CENTRE), Set.of());
    }

    Verification verify(List<PublishedRoot> copies) {
        return new Verifier(database.application()).verify(LocalDate.now(clock), copies);
    }

    /** What somebody keeps who copies the page of roots now, the present end of the chain among it. */
    List<PublishedRoot> copies() {
        var copies = new ArrayList<PublishedRoot>();
        chain.roots(1000).forEach(root -> copies.add(PublishedRoot.of(root.position(), root.link())));
        copies.add(PublishedRoot.of(chain.head().position(), chain.head().link()));
        return copies;
    }

    /** Signs nothing: the chain is tested here, the signature elsewhere. */
    private static final class Unsigned implements Signatures {

        @Override
        public Signature sign(byte[] message) {
            return new Signature("", message);
        }

        @Override
        public SignedDocument document(String type, byte[] content) {
            return new SignedDocument(new String(content, StandardCharsets.UTF_8));
        }

        @Override
        public byte[] cms(byte[] content, Instant at) {
            return content;
        }

        @Override
        public String platform() {
            return "";
        }

        @Override
        public List<PublishedKey> published() {
            return List.of();
        }
    }

    @Override
    public void close() throws InterruptedException {
        chaining.close();
        lookUps.close();
    }
}
