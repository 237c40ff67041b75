package org.credit531.subject;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes registrars' words on the older numbers of their subjects, after the subjects of unified codes have been found. */
final class JdbcAliases {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcAliases(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void take(long knowledge) {
        find();
        dispute();
        merge(knowledge);
        link(knowledge);
    }

    /**
     * Each number with each subject that it is stated for, the one that has it now, and the one that it belongs to: a subject
     * with a unified code that has it keeps it, otherwise the one of the lowest code gets it.
     */
    private void find() {
        template.execute("""
                create temporary table found_alias on commit drop as
                select distinct on (scheme, code, subject) *,
                       case when by_unified_code then holder
                            else first_value(subject) over (partition by scheme, code order by by_code) end as owner
                  from (select s.alias_scheme as scheme, s.alias_code as code, s.code as by_code, s.stated_on, f.subject,
                               held.subject as holder, holder.scheme = 'uscc' as by_unified_code
                          from stated_alias s
                          join changed_subject f on f.scheme = s.scheme and f.code = s.code
                          left join attribution held
                            on held.code = s.alias_code and held.scheme = s.alias_scheme and held.known_to is null
                          left join subject holder on holder.id = held.subject) stated
                 order by scheme, code, subject, by_code
                """);
    }

    /** Two subjects to which registrars give the same number, be it in one batch: one has it, and both are in doubt. */
    private void dispute() {
        template.execute("""
                update subject set code_state = 'disputed'
                  from found_alias f
                 where f.owner <> f.subject and subject.id in (f.owner, f.subject)
                """);
        template.execute("""
                update changed_subject set state = 'disputed'
                  from found_alias f
                 where f.owner <> f.subject and changed_subject.subject in (f.owner, f.subject)
                """);
        template.execute("""
                insert into changed_subject
                select distinct subject, false, true from (
                    select owner as subject from found_alias where owner <> subject
                    union all
                    select holder from found_alias where holder <> subject) other
                 where not exists (select 1 from changed_subject c where c.subject = other.subject)
                """);
        template.execute("delete from found_alias where owner <> subject");
    }

    /** A subject that was known only by older numbers turns out to be another: all its links move there. */
    private void merge(long knowledge) {
        jdbc.sql("""
                with moved as (
                    update attribution a set known_to = :knowledge
                      from found_alias f
                     where a.subject = f.holder and f.holder <> f.subject and a.known_to is null
                       and a.known_from < :knowledge
                    returning a.scheme, a.code, f.subject, a.valid_from, a.valid_to)
                insert into attribution (scheme, code, subject, valid_from, valid_to, known_from)
                select scheme, code, subject, valid_from, valid_to, :knowledge from moved
                """).param("knowledge", knowledge).update();
        template.execute("""
                update subject set merged_into = f.subject
                  from found_alias f where subject.id = f.holder and f.holder <> f.subject
                """);
    }

    /** Numbers that nobody had, from the day of the registrar's word. */
    private void link(long knowledge) {
        jdbc.sql("""
                insert into attribution (scheme, code, subject, valid_from, known_from)
                select scheme, code, subject, stated_on, :knowledge from found_alias where holder is null
                """).param("knowledge", knowledge).update();
    }
}
