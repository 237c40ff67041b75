package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored results of subjects: refreshed, each knows at least what the removal knows. Explanations are stored nowhere. */
@Component
class RefreshedResults implements RemovalParticipant {

    private final JdbcClient jdbc;
    private final ModelsInForce models;
    private final Clock clock;

    RefreshedResults(JdbcClient jdbc, ModelsInForce models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        UUID[] subjects = removal.subjects().toArray(UUID[]::new);
        forgetSuspended(subjects, removal.knowledge());
        if (isStale(subjects, removal.knowledge())) {
            return new Confirmation.Pending("not-refreshed");
        }
        return hasAny(subjects) ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    /** What a family said that is switched off is kept as it is, and not computed anew: of whom a record has gone it goes, too. */
    private void forgetSuspended(UUID[] subjects, long knowledge) {
        jdbc.sql("""
                delete from evaluation_result where subject = any(:subjects) and knowledge < :knowledge and family = any(:off)
                """)
                .param("subjects", subjects)
                .param("knowledge", knowledge)
                .param("off", JdbcResults.codes(models.off(LocalDate.now(clock), Long.MAX_VALUE)))
                .update();
    }

    private boolean isStale(UUID[] subjects, long knowledge) {
        return jdbc.sql("""
                select exists (select 1 from evaluation_result where subject = any(:subjects) and knowledge < :knowledge)
                    or exists (select 1 from evaluation_pending where knowledge <= :knowledge and subjects && :subjects)
                """)
                .param("subjects", subjects)
                .param("knowledge", knowledge)
                .query(Boolean.class)
                .single();
    }

    private boolean hasAny(UUID[] subjects) {
        return jdbc.sql("select exists (select 1 from evaluation_result where subject = any(:subjects))")
                .param("subjects", subjects)
                .query(Boolean.class)
                .single();
    }
}
