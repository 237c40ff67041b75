package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUp;
import org.credit531.audit.LookUps;
import org.credit531.law.LawFixture;
import org.credit531.subject.SubjectId;
import org.credit531.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a subject sees of who looked: the unit and not the official; what an inquiry needs secret later, and only that. */
class OwnLookUpsTests {

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final Visitor OWN = Visitor.account("own-account", null, "91330000609120272T", Set.of());

    private final SettableClock clock = SettableClock.at("2026-11-23");

    @Test
    void namesTheUnitAndNotTheOfficial() {
        assertThat(shown(lookUp("clerk", "330000-transport", "UNIT_CLERK", "duty")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.who()).isEqualTo("Department of Transport");
                    assertThat(line.purpose()).isEqualTo("Own duty");
                    assertThat(line.article()).contains("18");
                    assertThat(line.shielded()).isFalse();
                    assertThat(line.toString()).doesNotContain("clerk");
                });
    }

    @Test
    void namesTheRoleWhereThereIsNoUnit() {
        assertThat(shown(lookUp("operator", null, "CREDIT_CENTRE", "duty")))
                .extracting(OwnLookUps.Line::who)
                .containsExactly("Operator of the credit centre");
        assertThat(shown(lookUp("own-account", null, "SUBJECT", "duty")))
                .extracting(OwnLookUps.Line::who)
                .containsExactly("Yourself");
    }

    @Test
    void showsAnInquiryOnlyWhenItsTimeIsOverAndThenByItsKind() {
        var inquiry = lookUp("inspector", "330000-market-regulation", "INSPECTOR", "investigation");
        assertThat(shown(inquiry)).isEmpty();
        clock.advance(Duration.ofDays(180).minusSeconds(1));
        assertThat(shown(inquiry)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(shown(inquiry)).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo("An authority with a lawful duty to inquire");
            assertThat(line.shielded()).isTrue();
        });
    }

    @Test
    void shieldsNobodyWhoOnlySaysThatItIsAnInquiry() {
        assertThat(shown(lookUp("clerk", "330000-transport", "UNIT_CLERK", "investigation")))
                .extracting(OwnLookUps.Line::who)
                .containsExactly("Department of Transport");
    }

    private List<OwnLookUps.Line> shown(LookUp... lookUps) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/watch", "messages/audit", "messages/access");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var showing = new ShowingLookUps(
                (codes, locale) -> Map.of("330000-transport", "Department of Transport"),
                LawFixture.laws(),
                messages,
                clock);
        return new OwnLookUps(new Fixed(List.of(lookUps)), new WatchSettings(LawFixture.laws()), showing, clock)
                .of(new SubjectId(SUBJECT), OWN, Long.MAX_VALUE, 50, Locale.ENGLISH)
                .lines();
    }

    private static LookUp lookUp(String visitor, @Nullable String unit, String role, String purpose) {
        return new LookUp(
                7,
                LookUpFixture.MONDAY_NOON.toInstant(),
                "account",
                visitor,
                unit,
                Set.of(role),
                SUBJECT,
                "91330000609120272T",
                purpose,
                "zj-2018:18",
                false);
    }

    /** Look-ups that do not change. */
    private record Fixed(List<LookUp> all) implements LookUps {

        @Override
        public List<LookUp> of(UUID subject, long before, int limit) {
            return all;
        }

        @Override
        public List<LookUp> numbered(Collection<Long> numbers) {
            return all;
        }

        @Override
        public List<LookUp> byAccounts(Collection<String> names, Instant since) {
            return all;
        }

        @Override
        public boolean reached(Visitor account, Set<UUID> wanted, int subjects, Instant since) {
            return all.size() >= subjects;
        }

        @Override
        public Map<String, List<Long>> numbersByUnit(Instant from, Instant until) {
            return Map.of();
        }

        @Override
        public List<Looker> lookers(Collection<UUID> subjects, Instant from, Instant until) {
            return List.of();
        }

        @Override
        public Stretch after(long position, int places) {
            return new Stretch(position, List.of());
        }
    }
}
