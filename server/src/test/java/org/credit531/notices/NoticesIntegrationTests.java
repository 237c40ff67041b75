package org.credit531.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurned;
import org.credit531.notices.Addressee.OfAccount;
import org.credit531.notices.Addressee.OfSubject;
import org.credit531.notices.Addressee.OfUnit;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices from the act that sends them to the proof that they were served, with mail by a real server on a real socket. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class NoticesIntegrationTests {

    private static final ServerSetup SETUP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{10}");
    private static final String SECRET = "the matter of nobody else";

    private static GreenMail server = new GreenMail(SETUP);

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private ServingByLapse lapsing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("credit531.smtp.host", () -> "127.0.0.1");
        registry.add("credit531.smtp.port", SETUP::getPort);
        registry.add("credit531.smtp.security", () -> "none");
        registry.add("credit531.smtp.from", () -> "credit@example.org");
        registry.add("credit531.pages", () -> "https://credit.example.org");
    }

    @BeforeAll
    static void start() {
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-11-23");
    }

    @Test
    void areServedWhenSomebodyOfTheAddresseeOpensThem() {
        var anna = Visitor.account("anna", "transport", Role.UNIT_CLERK);
        var bo = Visitor.account("bo", "transport", Role.UNIT_CLERK);
        var id = send(new OfUnit("transport"));
        assertThat(notices.served(id)).isEmpty();
        assertThat(row(anna, id).openedAt()).isNull();
        var served = inbox.open(anna, id).served();
        assertThat(served).extracting(Served::how, Served::by).containsExactly(Served.How.OPENED, "anna");
        assertThat(served.at().toInstant()).isEqualTo(clock.instant());
        clock.advance(Duration.ofHours(1));
        assertThat(inbox.open(bo, id).served()).as("once").isEqualTo(served);
        assertThat(inbox.open(anna, id).served()).isEqualTo(served);
        assertThat(notices.served(id)).contains(served);
        assertThat(row(bo, id).openedAt()).isNotNull();
        assertThat(inbox.open(bo, id).notice().isIntact()).isTrue();
        assertThat(entries("notice.sent"))
                .anyMatch(entry -> entry.startsWith(id.toString())
                        && entry.endsWith(inbox.open(bo, id).notice().hash()));
        assertThat(entries("notice.served")).containsOnlyOnce(id + " opened " + served.hash());
    }

    @Test
    void areFoundByTheirAddresseeAlone() {
        var code = code();
        var subject = new OfSubject(subject(code));
        var own = Visitor.account("own", null, code, Set.of(Role.SUBJECT));
        var clerk = Visitor.account("clara", "transport", Role.UNIT_CLERK);
        var other = Visitor.account("dora", "water", Role.UNIT_CLERK);
        var toSubject = send(subject);
        var toUnit = send(new OfUnit("transport"));
        var toAccount = send(new OfAccount("dora"));
        assertThat(inbox.open(own, toSubject).notice().to()).isEqualTo(subject);
        assertThat(inbox.open(clerk, toUnit).notice().values()).containsEntry("matter", SECRET);
        assertThat(inbox.open(other, toAccount).notice().about()).isEqualTo("/law");
        refused("unknown-notice", () -> inbox.open(clerk, toSubject));
        refused("unknown-notice", () -> inbox.open(other, toUnit));
        refused("unknown-notice", () -> inbox.open(own, toAccount));
        refused("unknown-notice", () -> inbox.open(Visitor.anybody(), toAccount));
        var withoutRole = Visitor.account("own", null, code, Set.of());
        refused("unknown-notice", () -> inbox.open(withoutRole, toSubject));
        assertThat(inbox.list(own, null, 100)).extracting(JdbcNotices.Row::id).containsOnly(toSubject);
    }

    @Test
    void areListedPageByPageTheLatestFirst() {
        var reader = Visitor.account("pager", null, Role.CREDIT_CENTRE);
        var sent = new ArrayList<UUID>();
        assertThat(inbox.unread(reader)).isZero();
        for (int number = 0; number < 5; number++) {
            sent.addFirst(send(new OfAccount("pager")));
            clock.advance(Duration.ofMinutes(1));
        }
        var first = inbox.list(reader, null, 3);
        var second = inbox.list(reader, first.getLast().id(), 3);
        assertThat(Stream.concat(first.stream(), second.stream()).map(JdbcNotices.Row::id))
                .containsExactlyElementsOf(sent);
        inbox.open(reader, sent.getFirst());
        assertThat(inbox.unread(reader)).isEqualTo(4);
        assertThat(inbox.unreadOnes(reader, 2))
                .as("what was opened hides none that was not")
                .extracting(JdbcNotices.Row::id)
                .containsExactly(sent.get(1), sent.get(2));
    }

    /** A program that bears an account's name reads its unit's notices and not the account's. */
    @Test
    void areReadByTheProgramOfAUnit() {
        var program = Visitor.client("dora", "transport", Set.of(Role.UNIT_CLERK), Set.of());
        var toUnit = send(new OfUnit("transport"));
        var toAccount = send(new OfAccount("dora"));
        assertThat(inbox.open(program, toUnit).served().by()).isEqualTo("program/dora");
        refused("unknown-notice", () -> inbox.open(program, toAccount));
    }

    @Test
    void areNotThereWhereTheActThatSentThemWasNot() {
        var before = count("select count(*) from notice");
        transaction.executeWithoutResult(status -> {
            notices.send(notice(new OfAccount("anna")));
            status.setRollbackOnly();
        });
        assertThat(count("select count(*) from notice")).isEqualTo(before);
        assertThatThrownBy(() -> notices.send(notice(new OfAccount("anna"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        var broken = new NewNotice(new OfAccount("anna"), "for-tests", Map.of(), "/law", null);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> notices.send(broken)))
                .hasMessageContaining("needs values of [matter]");
    }

    @Test
    void sayNothingInTheClearInTheDatabase() {
        var id = send(new OfAccount("anna"));
        var kept = database.sql()
                .sql("select sealed_values from notice where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update notice set about = '/x'",
                "delete from notice",
                "update notice_service set by_whom = 'x'",
                "delete from notice_service",
                "update notice_opening set at = now()",
                "delete from notice_mail"
            })
    void areNeverRewrittenByTheApplication(String change) {
        assertThatThrownBy(() ->
                        JdbcClient.create(database.application()).sql(change).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void goByMailOnlyToAnAddressThatWasConfirmed() throws Exception {
        var to = new OfAccount("mia");
        var mia = Visitor.account("mia", null, Role.CREDIT_CENTRE);
        send(to);
        addresses.give(to, "mia@example.org", mia);
        var code = codeMailed("mia@example.org");
        refused("notice-code-again", () -> addresses.give(to, "mia@example.org", mia));
        send(to);
        refused("notice-code", () -> addresses.confirm(to, "WRONGWRONG"));
        assertThat(mails("mia@example.org")).as("the code alone").hasSize(1);
        assertThat(addresses.confirmed(to)).isEmpty();
        addresses.confirm(to, " " + code.toLowerCase(Locale.ROOT) + " ");
        assertThat(addresses.given(to).orElseThrow().address()).hasToString("m***@example.org");
        var id = send(to);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> mails("mia@example.org").size() == 2);
        var mail = mails("mia@example.org").getLast();
        assertThat(mail.getSubject()).contains("new notice", "新通知");
        assertThat(text(mail))
                .contains("https://credit.example.org/notices/" + id, "A test about …")
                .doesNotContain(SECRET);
        await().atMost(Duration.ofMinutes(3)).until(() -> state(id).equals("sent"));
        addresses.remove(to);
        send(to);
        assertThat(addresses.given(to)).isEmpty();
        assertThat(
                        count(
                                "select count(*) from notice_mail m join notice n on n.id = m.notice where n.addressee = 'mia'"))
                .isEqualTo(1);
    }

    @Test
    void takeNoMoreThanFiveAnswersForACode() {
        var to = new OfAccount("eve");
        addresses.give(to, "eve@example.org", Visitor.account("eve", null, Role.CREDIT_CENTRE));
        var code = codeMailed("eve@example.org");
        for (int answer = 0; answer < MailAddresses.TRIES; answer++) {
            refused("notice-code", () -> addresses.confirm(to, "WRONGWRONG"));
        }
        refused("notice-code", () -> addresses.confirm(to, code));
        refused("notice-address", () -> addresses.give(to, "eve@example.org\nBcc: x@example.org", Visitor.anybody()));
    }

    @Test
    void waitForAMailServerThatIsAwayAndLoseNothing() {
        var to = new OfAccount("otto");
        confirm(to, "otto@example.org");
        server.stop();
        var id = send(to);
        await().atMost(Duration.ofMinutes(3)).until(() -> attempts(id) > 0);
        assertThat(state(id)).isEqualTo("waiting");
        server = new GreenMail(SETUP);
        server.start();
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            scheduler.reschedule(TaskInstanceId.of("mail-notice", id.toString()), Instant.now());
            return true;
        });
        await().atMost(Duration.ofMinutes(3)).until(() -> state(id).equals("sent"));
        assertThat(mails("otto@example.org")).hasSize(1);
    }

    @Test
    void areServedByLapseWhereMailHasToldOfThemAndNotOtherwise() {
        var reached = new OfAccount("rosa");
        confirm(reached, "rosa@example.org");
        var told = send(reached);
        var untold = send(new OfAccount("never-reached"));
        await().atMost(Duration.ofMinutes(3)).until(() -> state(told).equals("sent"));
        clock.set("2026-12-08");
        lapsing.on(new DayTurned(LocalDate.of(2026, 12, 8)));
        assertThat(notices.served(told)).as("the fifteenth day is not over").isEmpty();
        clock.set("2026-12-09");
        transaction.executeWithoutResult(status -> lapsing.on(new DayTurned(LocalDate.of(2026, 12, 9))));
        assertThat(notices.served(told))
                .get()
                .extracting(Served::how, Served::by)
                .containsExactly(Served.How.LAPSE, "");
        assertThat(notices.served(untold)).isEmpty();
        var rosa = Visitor.account("rosa", null, Role.CREDIT_CENTRE);
        assertThat(inbox.open(rosa, told).served().how())
                .as("what was served stays so")
                .isEqualTo(Served.How.LAPSE);
    }

    private UUID send(Addressee to) {
        return Objects.requireNonNull(transaction.execute(status -> notices.send(notice(to))));
    }

    private static NewNotice notice(Addressee to) {
        return new NewNotice(to, "for-tests", Map.of("matter", SECRET), "/law", null);
    }

    private void confirm(Addressee to, String address) {
        addresses.give(to, address, Visitor.account("somebody", null, Role.CREDIT_CENTRE));
        addresses.confirm(to, codeMailed(address));
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private String codeMailed(String address) {
        var mail = mails(address).getLast();
        var code = CODE.matcher(text(mail));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MimeMessage> mails(String address) {
        return List.of(server.getReceivedMessagesForDomain(address));
    }

    private JdbcNotices.Row row(Visitor visitor, UUID id) {
        return inbox.list(visitor, null, 100).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String state(UUID notice) {
        return database.sql()
                .sql("select state from notice_mail where notice = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private int attempts(UUID notice) {
        return database.sql()
                .sql("select attempts from notice_mail where notice = ?")
                .param(notice)
                .query(Integer.class)
                .single();
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    private List<String> entries(String event) {
        return database.sql()
                .sql(
                        "select d.resource from ledger_entry e join ledger_detail d on d.number = e.number where e.event = ?")
                .param(event)
                .query(String.class)
                .list();
    }

    private String code() {
        return database.sql()
                .sql(
                        "select code from subject where scheme = 'uscc' and kind <> 'natural-person' order by code limit 1")
                .query(String.class)
                .single();
    }

    private UUID subject(String code) {
        return database.sql()
                .sql("select id from subject where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
