package org.credit531.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.RecordsChanged;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of public facts, with a bigram index over names; read with the database role that can only read, and brought
 * up to date in the transaction that changes the records.
 */
@Component
class JdbcPublicSearch implements PublicSearch {

    private static final int MOST_WAITING = 2_000;

    private final JdbcClient reader;
    private final JdbcClient writer;

    JdbcPublicSearch(@Qualifier("reader") DataSource reader, JdbcClient writer) {
        this.reader = JdbcClient.create(reader);
        this.writer = writer;
    }

    @Override
    public List<Hit> find(String query, @Nullable SubjectKind kind, @Nullable Hit after, int limit) {
        String text = query.strip();
        return looksLikeCode(text) ? byCode(text, kind, after, limit) : byName(text, kind, after, limit);
    }

    private static boolean looksLikeCode(String text) {
        return text.length() >= 4
                && text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                && text.chars().anyMatch(Character::isDigit);
    }

    private List<Hit> byCode(String text, @Nullable SubjectKind kind, @Nullable Hit after, int limit) {
        return reader.sql("""
                select * from public_subject
                 where code like :prefix and (:kind::text is null or kind = :kind)
                   and (:afterCode::text is null or code > :afterCode)
                 order by code limit :limit
                """)
                .param("prefix", text.toUpperCase(Locale.ROOT) + "%")
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("afterCode", after == null ? null : after.code(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcPublicSearch::hit)
                .list();
    }

    /** The names of a query of one character are few enough to be read through; longer ones go by the bigram index. */
    private List<Hit> byName(String text, @Nullable SubjectKind kind, @Nullable Hit after, int limit) {
        return reader.sql("""
                select * from public_subject
                 where (length(:text) < 2 or public.bigrams(name) collate "C" @> public.bigrams(:text))
                   and name like '%' || :pattern || '%'
                   and (:kind::text is null or kind = :kind)
                   and (:afterName::text is null or (name, code) > (:afterName, :afterCode))
                 order by name, code limit :limit
                """)
                .param("text", text)
                .param("pattern", text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("afterName", after == null ? null : after.name(), Types.VARCHAR)
                .param("afterCode", after == null ? null : after.code(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcPublicSearch::hit)
                .list();
    }

    @Override
    public long size() {
        return reader.sql("select count(*) from public_subject")
                .query(Long.class)
                .single();
    }

    /** Brings the public facts of changed subjects up to date; natural persons never enter. */
    @EventListener
    @Order(20)
    void on(RecordsChanged changed) {
        addFresh();
        alter();
    }

    /**
     * New names wait in a list until that is full and are then sorted into the index together, so that a longer list makes
     * a large import quicker. Searches read through the list: what is long is sorted in before the commit.
     */
    private void addFresh() {
        writer.sql("set local gin_pending_list_limit = '64MB'").update();
        int added = writer.sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select subject, code, name, kind, state, region
                  from changed_subject where fresh and kind <> 'natural-person'
                """).update();
        if (added > MOST_WAITING) {
            writer.sql("select public.sort_in_names()").query(row -> {});
        }
    }

    private void alter() {
        writer.sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select s.id, s.code, s.name, s.kind, s.code_state, s.region
                  from (select distinct subject from changed_subject where altered and not fresh) c
                  join subject s on s.id = c.subject
                 where s.kind <> 'natural-person' and s.merged_into is null
                on conflict (subject) do update
                   set code = excluded.code, name = excluded.name, kind = excluded.kind, state = excluded.state, region = excluded.region
                 where (public_subject.code, public_subject.name, public_subject.kind, public_subject.state,
                        public_subject.region)
                       is distinct from (excluded.code, excluded.name, excluded.kind, excluded.state, excluded.region)
                """).update();
        writer.sql("""
                delete from public_subject p using changed_subject c, subject s
                 where c.altered and not c.fresh and p.subject = c.subject and s.id = c.subject and s.merged_into is not null
                """).update();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                SubjectKind.of(row.getString("kind")),
                row.getString("state"),
                row.getString("region"));
    }
}
