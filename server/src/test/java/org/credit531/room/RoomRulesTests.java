package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.credit531.identifiers.SubjectKind;
import org.junit.jupiter.api.Test;

/** No grade tells a few organisations apart from all others. */
class RoomRulesTests {

    @Test
    void refusesAGradeOfFewerThanTwenty() {
        assertThatThrownBy(() -> RoomRules.checkCounts(Map.of("A", 100, "B", 19, "C", 200)))
                .hasMessage("room-few-in-grade");
        assertThatCode(() -> RoomRules.checkCounts(Map.of("A", 100, "B", 20, "C", 200)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTwoGradesHoweverManyAreNamed() {
        assertThatThrownBy(() -> RoomRules.checkCounts(Map.of("A", 100, "B", 0, "C", 200)))
                .hasMessage("room-few-grades");
        assertThatCode(() -> RoomRules.checkCounts(Map.of("A", 100, "B", 0, "C", 200, "D", 50)))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsNobodyCloseToAPerson() {
        assertThat(RoomRules.admits(SubjectKind.ENTERPRISE)).isTrue();
        assertThat(RoomRules.admits(SubjectKind.INDIVIDUAL_BUSINESS)).isFalse();
        assertThat(RoomRules.admits(SubjectKind.NATURAL_PERSON)).isFalse();
        assertThat(RoomRules.admits(SubjectKind.GOVERNMENT_AGENCY)).isFalse();
    }
}
