package org.credit531.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes by what an organisation is found beside the usual reading of its name: names that it had before, and other readings. Of
 * households nothing: neither a sound nor a name of before leads to them. Of an organisation that was a household once, as its number
 * of then tells, no name of before, since none says of which kind it was.
 */
@Component
class JdbcFurtherNames {

    private final JdbcClient jdbc;

    JdbcFurtherNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is so of subjects now in the place of what was; the keys of a name begin with those of its usual reading. */
    void fill(Collection<UUID> subjects, Function<String, List<NameKeys>> keys) {
        UUID[] ids = subjects.toArray(UUID[]::new);
        jdbc.sql("delete from search_further where subject = any(:subjects)")
                .param("subjects", ids)
                .update();
        List<Row> rows = called(ids).stream()
                .flatMap(name -> keys.apply(name.name()).stream()
                        .skip(name.until() == null ? 1 : 0)
                        .map(each -> new Row(name, each)))
                .toList();
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    /** The present name of each and those that it had, the latest first. */
    private List<Called> called(UUID[] subjects) {
        return jdbc.sql("""
                select subject, name, null::date as used_from, null::date as used_until from public_subject
                 where subject = any(:subjects) and kind <> 'individual-business'
                union all
                select n.subject, n.name, n.used_from, n.used_until
                  from subject_name n join public_subject p on p.subject = n.subject
                 where n.subject = any(:subjects) and p.kind <> 'individual-business' and n.name <> p.name
                   and not exists (select 1 from attribution a
                                    where a.subject = n.subject
                                      and (a.scheme = 'registration-number' and substr(a.code, 7, 1) >= '6'
                                           or a.scheme = 'uscc' and substr(a.code, 1, 2) = '92'))
                 order by subject, used_until desc nulls first, name
                """)
                .param("subjects", subjects)
                .query((row, number) -> new Called(
                        row.getObject("subject", UUID.class),
                        row.getString("name"),
                        row.getObject("used_from", LocalDate.class),
                        row.getObject("used_until", LocalDate.class)))
                .list();
    }

    private void insert(List<Row> rows) {
        jdbc.sql("""
                insert into search_further (subject, number, name, used_from, used_until, brand, pinyin, initials,
                                            whole_pinyin, whole_initials)
                select subject, row_number() over (partition by subject order by place), name, used_from, used_until,
                       case when used_until is null then '' else brand end, pinyin, initials, whole_pinyin, whole_initials
                  from unnest(:subjects::uuid[], :names::text[], :froms::date[], :untils::date[], :brands::text[],
                              :pinyins::text[], :initials::text[], :wholePinyins::text[], :wholeInitials::text[])
                       with ordinality as row (subject, name, used_from, used_until, brand, pinyin, initials,
                                               whole_pinyin, whole_initials, place)
                """)
                .param(
                        "subjects",
                        rows.stream().map(row -> row.called().subject()).toArray(UUID[]::new))
                .param("names", each(rows, row -> row.called().name()))
                .param("froms", each(rows, row -> text(row.called().from())))
                .param("untils", each(rows, row -> text(row.called().until())))
                .param("brands", each(rows, row -> row.keys().brand()))
                .param("pinyins", each(rows, row -> row.keys().pinyin()))
                .param("initials", each(rows, row -> row.keys().initials()))
                .param("wholePinyins", each(rows, row -> row.keys().wholePinyin()))
                .param("wholeInitials", each(rows, row -> row.keys().wholeInitials()))
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] each(List<Row> rows, Function<Row, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    /** A name that a subject has, or had until a day. */
    private record Called(
            UUID subject,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** One reading of it. */
    private record Row(Called called, NameKeys keys) {}
}
