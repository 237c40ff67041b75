package org.credit531.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices, who opened them and how they were served, in PostgreSQL. */
@Component
class JdbcNotices {

    private static final String COLUMNS = """
            select n.id, n.kind, n.to_whom, n.addressee, n.about, n.document, n.sent_at, n.sealed_values, n.hash,
                   s.how, s.at, s.by_whom, s.hash as service_hash, o.at as opened_at
              from notice n
              left join notice_service s on s.notice = n.id
              left join notice_opening o on o.notice = n.id and o.account = :reader
            """;

    private static final String IN_INBOX = """
             where (n.to_whom, n.addressee) in (('account', :own), ('unit', :unit), ('subject', :subject))
            """;

    private static final String LIST = COLUMNS + IN_INBOX + """
               and (:before::uuid is null
                    or (n.sent_at, n.id) < (select b.sent_at, b.id from notice b where b.id = :before::uuid))
             order by n.sent_at desc, n.id desc limit :limit
            """;

    private static final String UNREAD_LIST = COLUMNS + IN_INBOX + """
               and o.at is null
             order by n.sent_at desc, n.id desc limit :limit
            """;

    private static final String ONE = COLUMNS + IN_INBOX + " and n.id = :id";

    private static final String UNREAD = """
            select count(*) from (
                select n.id from notice n
            """ + IN_INBOX + """
                   and not exists (select from notice_opening o where o.notice = n.id and o.account = :reader)
                 limit :most) as unread
            """;

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice, byte[] sealedValues) {
        jdbc.sql("""
                insert into notice (id, kind, to_whom, addressee, about, document, sent_at, sealed_values, hash)
                values (:id, :kind, :whom, :addressee, :about, :document, :at, :values, :hash)
                """)
                .param("id", notice.id())
                .param("kind", notice.kind())
                .param("whom", notice.to().kind())
                .param("addressee", notice.to().key())
                .param("about", notice.about())
                .param("document", notice.document(), Types.OTHER)
                .param("at", notice.sentAt())
                .param("values", sealedValues)
                .param("hash", notice.hash())
                .update();
    }

    /** Notices of an inbox, the latest first; those before one of them where the next page is wanted. */
    List<Row> list(Reader reader, @Nullable UUID before, int limit) {
        return read(jdbc.sql(LIST), reader)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(JdbcNotices::row)
                .list();
    }

    Optional<Row> find(Reader reader, UUID id) {
        return read(jdbc.sql(ONE), reader)
                .param("id", id)
                .query(JdbcNotices::row)
                .optional();
    }

    /** The latest that the account has not opened. */
    List<Row> unreadOnes(Reader reader, int limit) {
        return read(jdbc.sql(UNREAD_LIST), reader)
                .param("limit", limit)
                .query(JdbcNotices::row)
                .list();
    }

    /** How many the account has not opened, up to some number. */
    int unread(Reader reader, int most) {
        return read(jdbc.sql(UNREAD), reader)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec read(JdbcClient.StatementSpec statement, Reader reader) {
        return statement
                .param("reader", reader.name())
                .param("own", reader.account(), Types.VARCHAR)
                .param("unit", reader.unit(), Types.VARCHAR)
                .param("subject", reader.subject(), Types.VARCHAR);
    }

    /** The kind and the addressee of a notice. */
    Head head(UUID notice) {
        return jdbc.sql("select kind, to_whom, addressee from notice where id = :notice")
                .param("notice", notice)
                .query((row, number) -> new Head(
                        row.getString("kind"), Addressee.of(row.getString("to_whom"), row.getString("addressee"))))
                .single();
    }

    /** Notes that an account has opened it; false if it had before. */
    boolean open(UUID notice, String account, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into notice_opening (notice, account, at) values (:notice, :account, :at)
                        on conflict do nothing
                        """)
                        .param("notice", notice)
                        .param("account", account)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Keeps the proof of a service; false if it was served before, which stays. */
    boolean serve(UUID notice, Served served) {
        int kept = jdbc.sql("""
                insert into notice_service (notice, how, at, by_whom, hash) values (:notice, :how, :at, :by, :hash)
                on conflict do nothing
                """)
                .param("notice", notice)
                .param("how", served.how().code())
                .param("at", served.at())
                .param("by", served.by())
                .param("hash", served.hash())
                .update();
        jdbc.sql("update notice_mail set awaits_service = false where notice = :notice and awaits_service")
                .param("notice", notice)
                .update();
        return kept == 1;
    }

    Optional<Served> served(UUID notice) {
        return jdbc.sql("select how, at, by_whom, hash as service_hash from notice_service where notice = :notice")
                .param("notice", notice)
                .query((row, number) -> service(row))
                .optional();
    }

    /** Notices that nobody has opened although mail told of them before an instant, the oldest mail first. */
    List<Row> unserved(OffsetDateTime mailedBefore, int limit) {
        return jdbc.sql("""
                select n.id, n.kind, n.to_whom, n.addressee, n.about, n.document, n.sent_at, n.sealed_values, n.hash,
                       null::text as how, null::timestamptz as at, null::text as by_whom, null::text as service_hash,
                       null::timestamptz as opened_at
                  from notice n
                  join notice_mail m on m.notice = n.id
                 where m.state = 'sent' and m.awaits_service and m.changed_at < :before
                 order by m.changed_at limit :limit
                """)
                .param("before", mailedBefore)
                .param("limit", limit)
                .query(JdbcNotices::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Addressee.of(row.getString("to_whom"), row.getString("addressee")),
                row.getString("about"),
                row.getObject("document", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getBytes("sealed_values"),
                row.getString("hash"),
                row.getString("how") == null ? null : service(row),
                row.getObject("opened_at", OffsetDateTime.class));
    }

    private static Served service(ResultSet row) throws SQLException {
        return new Served(
                Served.How.of(row.getString("how")),
                row.getObject("at", OffsetDateTime.class),
                row.getString("by_whom"),
                row.getString("service_hash"));
    }

    /** What of a notice says nothing of what it says. */
    record Head(String kind, Addressee to) {}

    /**
     * Whose inbox it is.
     *
     * @param name of the account or program that reads, by which is known what is new to it
     * @param account the name of the account, {@code null} for a program
     * @param unit the code of its organisation unit, {@code null} if it belongs to none
     * @param subject the id of the subject whose own account it is, {@code null} for others
     */
    record Reader(
            String name,
            @Nullable String account,
            @Nullable String unit,
            @Nullable String subject) {}

    /**
     * A notice with what has become of it, its values still sealed.
     *
     * @param served the proof of its service, {@code null} while it is not served
     * @param openedAt when the account that reads has opened it first, {@code null} while it is new to it
     */
    record Row(
            UUID id,
            String kind,
            Addressee to,
            String about,
            @Nullable UUID document,
            OffsetDateTime sentAt,
            byte[] sealedValues,
            String hash,
            @Nullable Served served,
            @Nullable OffsetDateTime openedAt) {}
}
