package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.law.ActTexts;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The law has a history by knowledge number: what was known before an act was amended is answered by the act as it was. */
@PlatformTest
@Import(ClockSettings.class)
class AmendedLawIntegrationTests {

    private static final String ACT = "zj-2018";
    private static final String ARTICLE = "zj-2018:16";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneOffset.ofHours(8));

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Editions editions;

    @Autowired
    private ActTexts acts;

    @Autowired
    private Laws laws;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @Test
    void evaluatesByTheLawAsItWasKnownThen() throws Exception {
        clock.set(TODAY.toString());
        Subject firm = firmWithLowGrade();
        SubjectEvaluation before = evaluations.present(firm).orElseThrow();

        endTheArticle();

        long points = before.evaluation().points();
        assertThat(evaluations.present(firm).orElseThrow().evaluation().points())
                .as("the deduction of 40 points is gone, as it rests on the article")
                .isEqualTo(points + 40_000);
        SubjectEvaluation past = evaluations.of(firm, TODAY, before.knownAt()).orElseThrow();
        assertThat(past.evaluation()).isEqualTo(before.evaluation());
        assertThat(until(before.knownAt())).isNull();
        assertThat(until(0)).isNull();
        assertThat(until(knowledge.latest())).isEqualTo(ENDED);
        assertThat(laws.article(ARTICLE).orElseThrow().until()).isEqualTo(ENDED);
    }

    private LocalDate until(long knownAt) {
        return laws.knownAt(knownAt).require(ARTICLE).until();
    }

    private Subject firmWithLowGrade() throws Exception {
        var sending = new Sending(batches);
        sending.registrationsByIndustry(enterprise(1) + ",甲乙路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
        sending.grades("甲乙路桥有限公司,%s,施工,D,40,2026-03-15\n".formatted(enterprise(1)));
        sending.awaitEvaluation(database);
        return subjects.requested(enterprise(1));
    }

    private void endTheArticle() {
        String shipped = acts.shipped(ACT).orElseThrow();
        String amended = shipped.replaceFirst("(?m)^(  \"16\": \\{)", "$1until: " + ENDED + ", ");
        assertThat(amended).isNotEqualTo(shipped);
        transaction.executeWithoutResult(status -> {
            editions.add(new Edition(Shelf.ACT, ACT, 1, shipped, "", LocalDate.of(1970, 1, 1), 0L, "", null));
            var signed = new Edition.Signatures("wang", NOW, "li", NOW);
            Edition next = new Edition(Shelf.ACT, ACT, 2, amended, "", TODAY, null, "test", signed);
            editions.add(next);
            editions.enter(next, knowledge.next("change", null));
        });
    }
}
