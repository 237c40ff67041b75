package org.credit531.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SettableLaws laws = new SettableLaws(LawFixture.laws());

    @Test
    void carriesWhileInForceAndKnowsTheDayOfTheEnd() {
        assertThat(laws.standing("zj-2018:16", DAY).changesOn()).isNull();
        laws.end("zj-2018:16", "2026-11-24");
        Standing standing = laws.standing("zj-2018:16", DAY);
        assertThat(standing.inForce()).isTrue();
        assertThat(standing.changesOn()).isEqualTo(DAY.plusDays(1));
        assertThat(standing.endedOn()).isNull();
    }

    @Test
    void endsOnTheDayOnWhichItIsNoLongerInForce() {
        laws.end("zj-2018:16", "2026-11-23");
        Standing standing = laws.standing("zj-2018:16", DAY);
        assertThat(standing.ended()).isTrue();
        assertThat(standing.carriedBy()).isNull();
        assertThat(standing.endedOn()).isEqualTo(DAY);
        assertThat(laws.standing("zj-2018:16", DAY.minusDays(1)).inForce())
                .as("of an earlier day")
                .isTrue();
    }

    @Test
    void goesOnUnderTheArticleThatReplacesIt() {
        laws.replace("zj-2018:16", "2026-11-23", "zj-2027:20");
        Standing old = laws.standing("zj-2018:16", DAY);
        assertThat(old.inForce()).isTrue();
        assertThat(old.carriedBy()).extracting(Article::id).isEqualTo("zj-2027:20");
        assertThat(laws.standing("zj-2027:20", DAY.minusYears(1)).inForce())
                .as("the earlier act carried what now rests on the later one")
                .isTrue();
    }

    @Test
    void comesBackWhenItIsContinuedAfterAGap() {
        laws.replace("zj-2018:16", "2026-11-30", "zj-2027:20");
        laws.end("zj-2018:16", "2026-11-01");
        assertThat(laws.standing("zj-2018:16", DAY).ended()).isTrue();
        laws.reset();
        laws.replace("zj-2018:16", "2026-11-30", "zj-2027:20");
        assertThat(laws.standing("zj-2018:16", DAY).changesOn())
                .as("it is carried on both sides of that day")
                .isNull();
    }

    @Test
    void hasNotBegunBeforeItsFirstDay() {
        Standing early = laws.standing("zj-2018:16", LocalDate.of(2017, 12, 31));
        assertThat(early.state()).isEqualTo(Standing.State.NOT_YET);
        assertThat(early.ended()).isFalse();
        assertThat(early.changesOn()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void followsTheActsThatHaveReplacedEachOther() {
        assertThat(laws.standing("nsxy-2014", DAY).carriedBy())
                .extracting(Article::id)
                .isEqualTo("nsxy-2025");
        assertThat(laws.standing("nsxy-2014:18", DAY).ended())
                .as("an article goes on only where the file says under which")
                .isTrue();
        assertThat(laws.standing("zxqyk:15", DAY).carriedBy())
                .extracting(Article::id)
                .isEqualTo("zxqyk-2025:18");
    }
}
