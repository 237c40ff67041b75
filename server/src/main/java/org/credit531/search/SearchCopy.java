package org.credit531.search;

import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of public search: names and codes of subjects alone, which say what the subject's own row, and its former names, say. */
@Component
class SearchCopy implements RemovalParticipant {

    private final JdbcClient jdbc;

    SearchCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        boolean differs = jdbc.sql("""
                select exists (select 1 from public_subject p join subject s on s.id = p.subject
                                where p.subject = any(:subjects)
                                  and (p.name, p.code, p.state) is distinct from (s.name, s.code, s.code_state))
                    or exists (select 1 from search_name n left join public_subject p on p.subject = n.subject
                                where n.subject = any(:subjects) and n.name is distinct from p.name)
                    or exists (select 1 from search_further f left join public_subject p on p.subject = f.subject
                                where f.subject = any(:subjects) and f.used_until is null and f.name is distinct from p.name)
                    or exists (select 1 from search_further f
                                where f.subject = any(:subjects) and f.used_until is not null
                                  and not exists (select 1 from subject_name n
                                                   where n.subject = f.subject and n.name = f.name
                                                     and n.used_until = f.used_until))
                """)
                .param("subjects", removal.subjects().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
        return differs ? new Confirmation.Pending("not-refreshed") : new Confirmation.Nothing();
    }
}
