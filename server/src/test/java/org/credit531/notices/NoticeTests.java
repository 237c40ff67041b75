package org.credit531.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.credit531.notices.Addressee.OfAccount;
import org.credit531.notices.Addressee.OfSubject;
import org.credit531.notices.Addressee.OfUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What a notice may be, what its hash covers, which addresses take mail, and how long mail waits. */
class NoticeTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    @Test
    void hasAHashOverEverythingThatWasSent() {
        var id = UUID.randomUUID();
        var sent = new NewNotice(new OfAccount("anna"), "test", Map.of("a", "1", "b", "2"), "/x", null);
        var notice = Notice.of(id, sent, NOW);
        assertThat(notice.isIntact()).isTrue();
        assertThat(new Notice(id, "test", sent.to(), "/x", null, NOW, Map.of("a", "1", "b", "3"), notice.hash())
                        .isIntact())
                .isFalse();
        assertThat(new Notice(id, "test", new OfAccount("bo"), "/x", null, NOW, sent.values(), notice.hash())
                        .isIntact())
                .isFalse();
        assertThat(new Notice(id, "test", sent.to(), "/x", null, NOW.plusDays(1), sent.values(), notice.hash())
                        .isIntact())
                .isFalse();
        assertThat(notice.served(Served.How.OPENED, NOW, "anna").hash())
                .isNotEqualTo(notice.served(Served.How.OPENED, NOW, "bo").hash())
                .isEqualTo(notice.served(Served.How.OPENED, NOW, "anna").hash());
    }

    @Test
    void isForASubjectAUnitOrAnAccount() {
        var subject = UUID.randomUUID();
        assertThat(new OfUnit("transport").key()).isEqualTo("330000-transport");
        assertThat(new OfUnit("330300-transport").key()).isEqualTo("330300-transport");
        assertThat(Addressee.of("subject", subject.toString())).isEqualTo(new OfSubject(subject));
        assertThat(Addressee.of("account", "anna")).isEqualTo(new OfAccount("anna"));
        assertThatThrownBy(() -> new OfUnit("3303")).hasMessageContaining("3303");
        assertThatThrownBy(() -> Addressee.of("person", "x")).hasMessageContaining("person");
    }

    @Test
    void shortensNamesAndCutsNoCharacterInTwo() {
        assertThat(NewNotice.name("名".repeat(80))).isEqualTo("名".repeat(80));
        assertThat(NewNotice.name("名".repeat(81))).isEqualTo("名".repeat(80));
        assertThat(NewNotice.name("名".repeat(79) + "𠮷店")).isEqualTo("名".repeat(79));
        assertThat(NewNotice.name("名".repeat(78) + "𠮷店")).isEqualTo("名".repeat(78) + "𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/", "x", ""})
    void leadsToAPageOfThePlatform(String about) {
        assertThatThrownBy(() -> new NewNotice(new OfAccount("anna"), "test", Map.of(), about, null))
                .hasMessageContaining("no page");
    }

    @Test
    void refusesAKindWithoutTextsAndPlacesWithoutValues() {
        var texts = new NoticeTexts();
        assertThatThrownBy(() -> texts.require(new NewNotice(new OfAccount("a"), "unheard-of", Map.of(), "/", null)))
                .hasMessageContaining("notice.unheard-of.");
        assertThatThrownBy(() -> texts.require(new NewNotice(new OfAccount("a"), "for-tests", Map.of(), "/", null)))
                .hasMessageContaining("needs values of [matter]");
        assertThat(texts.kind("for-tests").en()).isEqualTo("A test about …");
    }

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, a***@example.org",
        "a.b+c@mail.example.org, a***@mail.example.org",
        "x@localhost, x***@localhost",
    })
    void showsAddressesMasked(String address, String masked) {
        assertThat(new MailAddress(" " + address + " ").masked()).isEqualTo(masked);
        assertThat(new MailAddress(address)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@example.org\r\nBcc: other@example.org",
                "anna@example.org, other@example.org",
                "<anna@example.org>",
                "an na@example.org",
                "anna@exam_ple.org",
                "anna@-example-.org.",
            })
    void takesNoAddressThatIsNone(String address) {
        assertThat(MailAddress.isOne(address)).isFalse();
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesMailAgainLaterAndLater() {
        assertThat(MailTask.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailTask.pause(1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(MailTask.pause(5)).isEqualTo(Duration.ofMinutes(32));
        assertThat(MailTask.pause(9)).isEqualTo(Duration.ofHours(6));
        assertThat(MailTask.pause(1_000)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void readsTheMailServerFromTheEnvironment() {
        var environment = new MockEnvironment()
                .withProperty("credit531.smtp.host", "mail.example.org")
                .withProperty("credit531.smtp.from", "credit@example.org")
                .withProperty("credit531.smtp.password", "secret");
        var settings = new SmtpSettings.FromEnvironment(environment).settings();
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.security()).isEqualTo(SmtpSettings.Security.STARTTLS);
        assertThat(settings.toString()).doesNotContain("secret");
        assertThat(new SmtpSettings.FromEnvironment(new MockEnvironment())
                        .settings()
                        .isConfigured())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "credit531.smtp.from, nobody, CREDIT531_SMTP_FROM",
        "credit531.smtp.port, 99999, CREDIT531_SMTP_PORT",
        "credit531.smtp.security, maybe, CREDIT531_SMTP_SECURITY",
        "credit531.pages, example.org, CREDIT531_PAGES",
    })
    void refusesAMailServerThatCannotBe(String key, String value, String named) {
        var environment = new MockEnvironment()
                .withProperty("credit531.smtp.host", "mail.example.org")
                .withProperty("credit531.smtp.from", "credit@example.org")
                .withProperty(key, value);
        assertThatThrownBy(() -> new SmtpSettings.FromEnvironment(environment)).hasMessageContaining(named);
    }
}
