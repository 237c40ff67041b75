package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.Fact;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where an organisation belongs, by the word of its registration alone. */
class PeerPlaceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> REGISTRATIONS = List.of("registration", "social-organisation-registration");

    @Test
    void takesSectionAndDivisionOfTheRegistration() {
        var registration = fact("registration", TODAY, Map.of("industry", "5299", "region", "330106"));
        assertThat(place(null, registration)).isEqualTo(new PeerPlace("F", "330106"));
        assertThat(place(null, fact("registration", TODAY, Map.of("industry", "E4720"))))
                .as("without a division of its own")
                .isEqualTo(new PeerPlace("E", "330000"));
    }

    @Test
    void goesByTheFirstItemAndItsLatestRecord() {
        var association = fact("social-organisation-registration", TODAY, Map.of("industry", "S", "region", "330102"));
        var older = fact("registration", TODAY.minusYears(1), Map.of("industry", "0610", "region", "330103"));
        var newer = fact("registration", TODAY.minusDays(1), Map.of("industry", "5299", "region", "330106"));
        var coming = fact("registration", TODAY.plusDays(1), Map.of("industry", "A", "region", "330105"));
        assertThat(place(null, association, older, coming, newer)).isEqualTo(new PeerPlace("F", "330106"));
    }

    @Test
    void isUnknownWithoutARegistrationThatMayBeUsed() {
        var other = fact("tax-arrears", TODAY, Map.of("industry", "5299"));
        var withheld = new Fact(
                "registration", "k", TODAY, null, LocalDate.MAX, Map.of("industry", "5299", "region", "330106"), true);
        assertThat(place(null, other, withheld)).isEqualTo(new PeerPlace("", "330000"));
        assertThat(place(null, other, withheld).isKnown()).isFalse();
    }

    @Test
    void isNoneForWhatHasEnded() {
        var registration = fact("registration", TODAY, Map.of("industry", "5299", "region", "330106"));
        assertThat(place(TODAY.minusDays(1), registration)).isEqualTo(PeerPlace.NONE);
    }

    @Test
    void hasCirclesThatArePlaces() {
        assertThat(circles("330106")).containsExactly("330106", "3301", "33");
        assertThat(circles("330100")).containsExactly("3301", "33");
        assertThat(circles("330000")).containsExactly("33");
        assertThat(circles("110105")).as("a district of a municipality").containsExactly("110105", "11");
        assertThat(circles("419001")).as("directly under a province").containsExactly("419001", "41");
    }

    @Test
    void namesCirclesAsInAnAddress() {
        assertThat(PeerPlace.name("330106", TODAY, Locale.CHINESE)).isEqualTo("浙江省杭州市西湖区");
        assertThat(PeerPlace.name("3301", TODAY, Locale.CHINESE)).isEqualTo("浙江省杭州市");
        assertThat(PeerPlace.name("33", TODAY, Locale.CHINESE)).isEqualTo("浙江省");
        assertThat(PeerPlace.name("330106", TODAY, Locale.ENGLISH)).isEqualTo("Xihu District, Hangzhou, Zhejiang");
    }

    private static List<String> circles(String region) {
        return new PeerPlace("F", region).circles(TODAY);
    }

    private static PeerPlace place(@Nullable LocalDate endedOn, Fact... facts) {
        var subject = new Subject(
                new SubjectId(new UUID(0, 1)),
                SubjectKind.ENTERPRISE,
                Scheme.USCC,
                enterprise(1),
                CodeState.CONFIRMED,
                "甲",
                "330000",
                endedOn);
        return PeerPlace.of(subject, List.of(facts), TODAY, REGISTRATIONS);
    }

    private static Fact fact(String item, LocalDate from, Map<String, Object> values) {
        return new Fact(item, item + from, from, null, LocalDate.MAX, values);
    }
}
