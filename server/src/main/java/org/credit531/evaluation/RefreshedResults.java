package org.credit531.evaluation;

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

    RefreshedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        UUID[] subjects = removal.subjects().toArray(UUID[]::new);
        if (isStale(subjects, removal.knowledge())) {
            return new Confirmation.Pending("not-refreshed");
        }
        return hasAny(subjects) ? new Confirmation.Done() : new Confirmation.Nothing();
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
