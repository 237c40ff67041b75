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

    /** Takes them; how many numbers nobody had before. */
    int take(long knowledge) {
        find();
        dispute(knowledge);
        merge(knowledge);
        return link(knowledge);
    }

    /**
     * Each number with each subject it is stated for and the one that has it now. Of several claims the foremost gets it, in
     * order of codes, and all of them are contested; so is a claim to what another unified code's subject has. A claim that an
     * official has decided against is not heard again, unless another claimant has made the number doubtful since.
     */
    private void find() {
        template.execute("""
                create temporary table found_alias on commit drop as
                select scheme, code, stated_on, subject, holder, by_unified_code,
                       row_number() over (partition by scheme, code order by claimant) = 1 as foremost,
                       count(*) over (partition by scheme, code) > 1
                       or holder <> subject and by_unified_code as contested
                  from (
                       select distinct on (s.alias_scheme, s.alias_code, f.subject)
                              s.alias_scheme as scheme, s.alias_code as code, s.stated_on, f.subject, s.code as claimant,
                              held.subject as holder, coalesce(holder.scheme = 'uscc', false) as by_unified_code
                         from stated_alias s
                         join changed_subject f on f.scheme = s.scheme and f.code = s.code and f.registrar
                         left join attribution held
                           on held.code = s.alias_code and held.scheme = s.alias_scheme and held.known_to is null
                         left join subject holder on holder.id = held.subject
                        where not exists (
                              select 1 from code_claim c join code_dispute d using (scheme, code, known_from)
                               where c.scheme = s.alias_scheme and c.code = s.alias_code and c.subject = f.subject
                                 and d.awarded_to <> c.subject
                                 and not exists (select 1 from code_dispute later
                                                  where later.scheme = d.scheme and later.code = d.code
                                                    and later.known_from > d.known_from))
                        order by s.alias_scheme, s.alias_code, f.subject, s.code) claim
                """);
        // Hardly any claim is contested, which PostgreSQL does not guess: it would read all subjects to find none.
        template.execute("analyze found_alias");
    }

    /** Subjects with unified codes to which registrars give the same number: it stays where it is, and all are in doubt. */
    private void dispute(long knowledge) {
        open(knowledge);
        template.execute("""
                update subject set code_state = 'disputed'
                 where code_state <> 'disputed'
                   and id in (select subject from found_alias where contested
                               union
                              select holder from found_alias where contested and by_unified_code)
                """);
        template.execute("""
                update changed_subject set state = 'disputed'
                  from found_alias f
                 where f.contested and changed_subject.subject = f.subject
                """);
        template.execute("""
                insert into changed_subject
                select holder, false, true from found_alias where holder <> subject
                """);
        template.execute("delete from found_alias where not foremost or holder <> subject and by_unified_code");
    }

    /** What is contested, and by whom, for somebody to decide. */
    private void open(long knowledge) {
        jdbc.sql("""
                insert into code_dispute (scheme, code, known_from)
                select distinct scheme, code, :knowledge from found_alias
                 where contested
                on conflict (scheme, code) where ended_at is null do nothing
                """).param("knowledge", knowledge).update();
        template.execute("""
                insert into code_claim (scheme, code, known_from, subject)
                select distinct f.scheme, f.code, d.known_from, claim.subject
                  from found_alias f
                  join code_dispute d on d.scheme = f.scheme and d.code = f.code and d.ended_at is null
                 cross join lateral (values (f.subject), (case when f.by_unified_code then f.holder end)) claim(subject)
                 where f.contested and claim.subject is not null
                on conflict do nothing
                """);
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
    private int link(long knowledge) {
        return jdbc.sql("""
                insert into attribution (scheme, code, subject, valid_from, known_from)
                select scheme, code, subject, stated_on, :knowledge from found_alias where holder is null
                """).param("knowledge", knowledge).update();
    }
}
