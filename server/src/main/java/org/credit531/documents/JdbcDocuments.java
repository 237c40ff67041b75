package org.credit531.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.DataScope;
import org.credit531.access.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents in PostgreSQL: what everybody may know of them, and apart from it what they say, sealed and in its readers' scope. */
@Component
class JdbcDocuments {

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a series and year; whoever else wants one waits until the transaction under way has ended. */
    int nextSerial(String series, int year) {
        return jdbc.sql("""
                insert into document_series as s (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = s.last + 1
                returning last
                """)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Document document, Numbered numbered, OffsetDateTime now) {
        jdbc.sql("""
                insert into document (id, code, kind, series, year, serial, number, issued_on, issued_at, hash, bytes)
                values (:id, :code, :kind, :series, :year, :serial, :number, :on, :at, :hash, :bytes)
                """)
                .param("id", document.id())
                .param("code", document.code().text())
                .param("kind", document.kind())
                .param("series", numbered.series())
                .param("year", numbered.year())
                .param("serial", numbered.serial())
                .param("number", document.number())
                .param("on", document.issuedOn())
                .param("at", now)
                .param("hash", document.hash())
                .param("bytes", document.bytes())
                .update();
    }

    void addContent(KeptContent content, byte[] sealedFile) {
        jdbc.sql("""
                insert into document_content (document, subject, addressee, unit, region, about, content, file)
                values (:document, :subject, :addressee, :unit, :region, :about, :content, :file)
                """)
                .param("document", content.document())
                .param("subject", content.subject(), Types.OTHER)
                .param("addressee", content.addressee(), Types.VARCHAR)
                .param("unit", content.unit())
                .param("region", content.region())
                .param("about", content.about())
                .param("content", content.sealed())
                .param("file", sealedFile)
                .update();
    }

    boolean supersede(UUID id, String reason, OffsetDateTime now) {
        return jdbc.sql("""
                update document set superseded_at = :now, superseded_for = :reason
                 where id = :id and superseded_at is null and destroyed_at is null
                """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean destroy(UUID id, String article, OffsetDateTime now) {
        return jdbc.sql(
                                "update document set destroyed_at = :now, destroyed_under = :article where id = :id and destroyed_at is null")
                        .param("id", id)
                        .param("article", article)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean deleteContent(UUID id) {
        return jdbc.sql("delete from document_content where document = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void addTold(UUID document, Collection<ToldRecord> told) {
        jdbc.sql("""
                insert into document_record (document, item, record_key)
                select :document, * from unnest(:items::text[], :keys::uuid[])
                """)
                .param("document", document)
                .param("items", items(told))
                .param("keys", keys(told))
                .update();
    }

    /** The documents that tell one of these records and still hold, in order. */
    List<UUID> telling(Collection<ToldRecord> told) {
        return jdbc.sql("""
                select distinct d.id, d.issued_at from unnest(:items::text[], :keys::uuid[]) as gone(item, record_key)
                  join document_record r on r.item = gone.item and r.record_key = gone.record_key
                  join document d on d.id = r.document
                 where d.superseded_at is null and d.destroyed_at is null order by d.issued_at, d.id
                """)
                .param("items", items(told))
                .param("keys", keys(told))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A document that tells both keeps one of the two rows. */
    void follow(ToldRecord record, UUID successor) {
        jdbc.sql("""
                with told as (delete from document_record where item = :item and record_key = :from returning document, item)
                insert into document_record (document, item, record_key)
                select document, item, :to from told on conflict do nothing
                """)
                .param("item", record.item())
                .param("from", record.recordKey())
                .param("to", successor)
                .update();
    }

    void deleteTold(UUID document) {
        jdbc.sql("delete from document_record where document = :document")
                .param("document", document)
                .update();
    }

    private static String[] items(Collection<ToldRecord> told) {
        return told.stream().map(ToldRecord::item).toArray(String[]::new);
    }

    private static UUID[] keys(Collection<ToldRecord> told) {
        return told.stream().map(ToldRecord::recordKey).toArray(UUID[]::new);
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id)
                .query(JdbcDocuments::document)
                .optional();
    }

    List<Document> all(Collection<UUID> ids) {
        return jdbc.sql("select * from document where id = any(:ids) order by issued_at desc, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcDocuments::document)
                .list();
    }

    Optional<Document> byCode(VerificationCode code) {
        return jdbc.sql("select * from document where code = :code")
                .param("code", code.text())
                .query(JdbcDocuments::document)
                .optional();
    }

    /** The document whose PDF or OFD file has this hash, with hash and length of that file. */
    Optional<Document> byHash(String hash) {
        return jdbc.sql("""
                select d.id, d.code, d.kind, d.number, d.issued_on, f.hash, f.bytes,
                       d.superseded_at, d.superseded_for, d.destroyed_at, d.destroyed_under
                  from (select id as document, hash, bytes from document where hash = :hash
                        union all select document, hash, bytes from document_ofd where hash = :hash) f
                  join document d on d.id = f.document
                """).param("hash", hash).query(JdbcDocuments::document).optional();
    }

    List<UUID> about(String path) {
        return jdbc.sql("""
                select d.id from document_content c join document d on d.id = c.document
                 where c.page = :page and :about in (c.page, c.about) order by d.issued_at desc, d.id
                """)
                .param("page", path.split("[?]", 2)[0])
                .param("about", path)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> aboutAny(Collection<String> pages) {
        return jdbc.sql("select document from document_content where page = any(:pages)")
                .param("pages", pages.toArray(String[]::new))
                .query((row, number) -> row.getObject("document", UUID.class))
                .list();
    }

    /** The content of a document, where the scope of the thread shows it. */
    Optional<KeptContent> content(UUID id) {
        return jdbc.sql(
                        "select document, subject, addressee, unit, region, about, content from document_content where document = :id")
                .param("id", id)
                .query(JdbcDocuments::content)
                .optional();
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql("select file from document_content where document = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    /** A page of the documents that a scope shows, the latest first. */
    List<Listed> list(DataScope scope, Filter filter, int limit, int skip) {
        boolean own = scope.reach() == Reach.SUBJECT;
        return jdbc.sql("""
                select d.*, c.document, c.subject, c.addressee, c.unit, c.region, c.about, c.content
                  from document_content c join document d on d.id = c.document
                 where (:own::boolean and c.addressee = :addressee
                        or not :own::boolean and (:unit::text is null or c.unit = :unit)
                           and (:region::text is null or starts_with(c.region, :region)))
                   and (:kind = '' or d.kind = :kind) and (:number = '' or d.number = :number)
                 order by d.issued_at desc, d.id limit :limit offset :skip
                """)
                .param("own", own)
                .param("addressee", own ? scope.subject() : null, Types.VARCHAR)
                .param("unit", scope.unit(), Types.VARCHAR)
                .param("region", scope.region(), Types.VARCHAR)
                .param("kind", filter.kind())
                .param("number", filter.number())
                .param("limit", limit)
                .param("skip", skip)
                .query((row, number) -> new Listed(document(row, number), content(row, number)))
                .list();
    }

    /** The documents that do not hold any more, the latest end first. */
    List<Document> ended(int limit, int skip) {
        return jdbc.sql("""
                select * from document where superseded_at is not null or destroyed_at is not null
                 order by greatest(superseded_at, destroyed_at) desc, id limit :limit offset :skip
                """)
                .param("limit", limit)
                .param("skip", skip)
                .query(JdbcDocuments::document)
                .list();
    }

    /** The same from a place on, in the same order: to be read piece by piece while others end. */
    List<Document> endedAfter(Place place, int limit) {
        return jdbc.sql("""
                select * from document
                 where (superseded_at is not null or destroyed_at is not null)
                   and greatest(superseded_at, destroyed_at) <= :at
                   and (greatest(superseded_at, destroyed_at) < :at or id > :id)
                 order by greatest(superseded_at, destroyed_at) desc, id limit :limit
                """)
                .param("at", place.at())
                .param("id", place.id())
                .param("limit", limit)
                .query(JdbcDocuments::document)
                .list();
    }

    /** A place in the list of what has ended. */
    record Place(OffsetDateTime at, UUID id) {

        static final Place BEGINNING = new Place(OffsetDateTime.MAX, new UUID(0, 0));

        static Place of(Document document) {
            return new Place(document.endedAt(), document.id());
        }
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new VerificationCode(row.getString("code")),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("hash"),
                row.getInt("bytes"),
                ended(row, "superseded_at", "superseded_for"),
                ended(row, "destroyed_at", "destroyed_under"));
    }

    private static Document.@Nullable Ended ended(ResultSet row, String at, String why) throws SQLException {
        OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
        return time == null ? null : new Document.Ended(time, row.getString(why));
    }

    private static KeptContent content(ResultSet row, int number) throws SQLException {
        return new KeptContent(
                row.getObject("document", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("addressee"),
                row.getString("unit"),
                row.getString("region"),
                row.getString("about"),
                row.getBytes("content"));
    }

    /** The place of a document in its row of numbers. */
    record Numbered(String series, int year, int serial) {}

    /** What a list is asked for; empty texts ask for nothing. */
    record Filter(String kind, String number) {}

    /** A document with what it says, sealed. */
    record Listed(Document document, KeptContent content) {}
}
