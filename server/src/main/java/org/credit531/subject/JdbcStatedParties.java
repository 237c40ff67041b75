package org.credit531.subject;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attributes parties in PostgreSQL, in sets: first unified codes, then what registrars say of other numbers, then parties
 * stated by other numbers, which may by then be known.
 */
@Component
final class JdbcStatedParties implements StatedParties {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcStatedParties(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void prepare() {
        template.execute("""
                create temporary table if not exists stated_party (
                    scheme text collate "C", code text collate "C", name text, kind text, region text,
                    confirmed boolean, stated_on date, tells_end boolean, ended_on date)
                on commit drop
                """);
        template.execute("""
                create temporary table if not exists stated_alias (
                    scheme text collate "C", code text collate "C", alias_scheme text collate "C",
                    alias_code text collate "C", stated_on date)
                on commit drop
                """);
        template.execute("create temporary table if not exists changed_subject (subject uuid) on commit drop");
        template.execute("""
                create temporary table if not exists found_party (
                    scheme text collate "C", code text collate "C", subject uuid, fresh boolean, linked boolean)
                on commit drop
                """);
    }

    @Override
    public void attribute(long knowledge) {
        template.execute("analyze stated_party");
        boolean aliases = jdbc.sql("select exists (select 1 from stated_alias)")
                .query(Boolean.class)
                .single();
        findUnified(aliases);
        boolean others = jdbc.sql("select exists (select 1 from stated_party where scheme <> 'uscc')")
                .query(Boolean.class)
                .single();
        register(knowledge);
        if (aliases) {
            new JdbcAliases(template).take(knowledge);
        }
        if (others) {
            findOthers();
            register(knowledge);
        }
        describe(knowledge);
        template.execute("insert into changed_subject select subject from found_party");
    }

    /**
     * The subjects of unified codes: linked already, or known so far only by the organisation code inside or by a number
     * that the registrar states beside it. Of two codes that claim the same such subject the lower one gets it.
     */
    private void findUnified(boolean aliases) {
        jdbc.sql("""
                insert into found_party (scheme, code, subject, fresh, linked)
                select p.scheme, p.code, coalesce(linked.subject, older.subject, uuidv7()),
                       linked.subject is null and older.subject is null, linked.subject is not null
                  from stated_party p
                  left join attribution linked
                    on linked.code = p.code and linked.scheme = p.scheme and linked.known_to is null
                  left join (
                       select distinct on (claim.subject) claim.code, claim.subject from (
                           select distinct on (p.code) p.code, a.subject
                             from (select code, 'organisation-code' as older_scheme, substr(code, 9, 9) as older_code
                                     from stated_party where scheme = 'uscc'
                                   union all
                                   select code, alias_scheme, alias_code from stated_alias
                                    where :aliases and scheme = 'uscc') p
                             join attribution a
                               on a.code = p.older_code and a.scheme = p.older_scheme and a.known_to is null
                             join subject s on s.id = a.subject and s.scheme <> 'uscc'
                            where not exists (select 1 from attribution l
                                               where l.code = p.code and l.scheme = 'uscc' and l.known_to is null)
                            order by p.code, a.known_from, a.subject) claim
                        order by claim.subject, claim.code) older on older.code = p.code
                 where p.scheme = 'uscc'
                """).param("aliases", aliases).update();
    }

    /** The subjects of other numbers: linked already, or known by the unified code that an organisation code stands in. */
    private void findOthers() {
        jdbc.sql("""
                insert into found_party (scheme, code, subject, fresh, linked)
                select p.scheme, p.code, coalesce(linked.subject, around.subject, uuidv7()),
                       linked.subject is null and around.subject is null, linked.subject is not null
                  from stated_party p
                  left join attribution linked
                    on linked.code = p.code and linked.scheme = p.scheme and linked.known_to is null
                  left join lateral (
                       select subject from attribution a
                        where linked.subject is null and p.scheme = 'organisation-code'
                          and substr(a.code, 9, 9) = p.code and a.scheme = 'uscc' and a.known_to is null
                        order by a.known_from, a.code limit 1) around on true
                 where p.scheme <> 'uscc'
                """).update();
    }

    /** Stores the subjects that are new, and links that are; a subject whose unified code has come goes by it from now on. */
    private void register(long knowledge) {
        jdbc.sql("""
                insert into subject (id, kind, scheme, code, code_state, name, named_on, region, ended_on, known_from)
                select f.subject, p.kind, p.scheme, p.code, case when p.confirmed then 'confirmed' else 'unconfirmed' end,
                       p.name, case when p.confirmed then p.stated_on end, p.region,
                       case when p.confirmed then p.ended_on end, :knowledge
                  from found_party f join stated_party p using (scheme, code)
                 where f.fresh and not f.linked
                """).param("knowledge", knowledge).update();
        jdbc.sql("""
                update subject set scheme = f.scheme, code = f.code, kind = p.kind, region = p.region
                  from found_party f join stated_party p using (scheme, code)
                 where subject.id = f.subject and not f.linked and not f.fresh and f.scheme = 'uscc'
                """).update();
        jdbc.sql("""
                insert into attribution (scheme, code, subject, known_from)
                select scheme, code, subject, :knowledge from found_party where not linked
                """).param("knowledge", knowledge).update();
        template.execute("update found_party set linked = true where not linked");
    }

    /** Takes names, ends and confirmation of known subjects from the registrar; a name that changes is kept as a former one. */
    private void describe(long knowledge) {
        jdbc.sql("""
                insert into subject_name (subject, name, used_from, used_until, known_from)
                select distinct on (s.id) s.id, s.name, s.named_on, p.stated_on, :knowledge
                  from found_party f join stated_party p using (scheme, code) join subject s on s.id = f.subject
                 where p.confirmed and not f.fresh and s.name <> p.name and s.named_on is not null
                """).param("knowledge", knowledge).update();
        jdbc.sql("""
                update subject set name = p.name, named_on = p.stated_on,
                       code_state = case code_state when 'unconfirmed' then 'confirmed' else code_state end,
                       ended_on = case when p.tells_end then p.ended_on else subject.ended_on end
                  from found_party f join stated_party p using (scheme, code)
                 where subject.id = f.subject and p.confirmed and not f.fresh
                   and (subject.name <> p.name or subject.code_state = 'unconfirmed'
                        or p.tells_end and subject.ended_on is distinct from p.ended_on)
                """).update();
    }
}
