package org.credit531.subject;

import org.credit531.identifiers.Category;
import org.credit531.identifiers.Scheme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attributes parties in PostgreSQL, in sets: first unified codes, then what registrars say of other numbers, then parties
 * stated by other numbers, which may by then be known.
 */
@Component
final class JdbcStatedParties implements StatedParties {

    private static final String[] CATEGORIES =
            Category.all().stream().map(Category::code).toArray(String[]::new);
    private static final String[] KINDS =
            Category.all().stream().map(category -> category.kind().code()).toArray(String[]::new);

    private final ApplicationEventPublisher events;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcStatedParties(JdbcTemplate template, ApplicationEventPublisher events) {
        this.events = events;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void prepare() {
        template.execute("""
                create temporary table if not exists stated_party (
                    scheme text collate "C", code text collate "C", name text, row_number bigint, stated_on date,
                    ended_on date)
                on commit drop
                """);
        template.execute("""
                create temporary table if not exists stated_alias (
                    scheme text collate "C", code text collate "C", alias_scheme text collate "C",
                    alias_code text collate "C", stated_on date, row_number bigint)
                on commit drop
                """);
        template.execute("""
                create temporary table if not exists changed_subject (
                    subject uuid, fresh boolean, altered boolean, scheme text collate "C", code text collate "C", name text, kind text,
                    region text, state text, linked boolean, registrar boolean, stated_on date, ended_on date)
                on commit drop
                """);
    }

    @Override
    public void attribute(Word word) {
        template.execute("analyze stated_party");
        boolean aliases = jdbc.sql("select exists (select 1 from stated_alias)")
                .query(Boolean.class)
                .single();
        boolean others = jdbc.sql("select exists (select 1 from stated_party where scheme <> 'uscc')")
                .query(Boolean.class)
                .single();
        findUnified(word, aliases);
        register(word, true);
        if (aliases && new JdbcAliases(template).take(word.knowledge()) > 0) {
            events.publishEvent(new CodesBecameKnown());
        }
        if (others) {
            findOthers(word);
            register(word, false);
        }
        if (word.registrar()) {
            describe(word);
        }
    }

    /**
     * The subjects of unified codes: linked already, or known so far only by the organisation code inside or by a number
     * that the registrar states beside it. Of two codes that claim the same such subject the lower one gets it.
     */
    private void findUnified(Word word, boolean aliases) {
        boolean older = jdbc.sql("select exists (select 1 from subject where scheme <> 'uscc')")
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                insert into changed_subject (subject, fresh, altered, scheme, code, name, kind, region, state, linked,
                                             registrar, stated_on, ended_on)
                select coalesce(linked.subject, older.subject, uuidv7()),
                       linked.subject is null and older.subject is null, p.registrar or linked.subject is null,
                       p.scheme, p.code, p.name,
                       coalesce(k.kind, 'other-organisation'), substr(p.code, 3, 6),
                       case when p.registrar then 'confirmed' else 'unconfirmed' end, linked.subject is not null,
                       p.registrar, p.stated_on, p.ended_on
                  from (select distinct on (code) *, substr(code, 1, 2) = any(:registered) as registrar
                          from stated_party where scheme = 'uscc'
                         order by code, row_number desc) p
                  left join unnest(:categories::text[], :kinds::text[]) as k(category, kind)
                    on k.category = substr(p.code, 1, 2)
                  left join attribution linked
                    on linked.code = p.code and linked.scheme = 'uscc' and linked.known_to is null
                  left join (
                       select distinct on (claim.subject) claim.code, claim.subject from (
                           select distinct on (p.code) p.code, a.subject
                             from (select code, 'organisation-code' as older_scheme, substr(code, 9, 9) as older_code
                                     from stated_party where scheme = 'uscc'
                                   union all
                                   select code, alias_scheme, alias_code from stated_alias
                                    where :aliases and scheme = 'uscc'
                                      and substr(code, 1, 2) = any(:registered)) p
                             join attribution a
                               on a.code = p.older_code and a.scheme = p.older_scheme and a.known_to is null
                             join subject s on s.id = a.subject and s.scheme <> 'uscc'
                            where :older and not exists (select 1 from attribution l where l.code = p.code
                                                            and l.scheme = 'uscc' and l.known_to is null)
                            order by p.code, a.known_from, a.subject) claim
                        order by claim.subject, claim.code) older on older.code = p.code
                 order by p.code
                """)
                .param("aliases", aliases)
                .param("older", older)
                .param("registered", word.categories().toArray(String[]::new))
                .param("categories", CATEGORIES)
                .param("kinds", KINDS)
                .update();
        template.execute("analyze changed_subject");
    }

    /**
     * The subjects of other numbers: linked already, or known by the unified code that an organisation code stands in. That
     * code tells who their registrar is; before it has come, the scheme of the number does.
     */
    private void findOthers(Word word) {
        jdbc.sql("""
                insert into changed_subject (subject, fresh, altered, scheme, code, name, kind, region, state, linked,
                                             registrar, stated_on, ended_on)
                select coalesce(linked.subject, around.subject, uuidv7()),
                       linked.subject is null and around.subject is null, w.registrar or linked.subject is null,
                       p.scheme, p.code, p.name,
                       case p.scheme when 'citizen-number' then 'natural-person'
                                     when 'registration-number'
                                     then case when substr(p.code, 7, 1) >= '6' then 'individual-business'
                                               else 'enterprise' end
                                     else 'other-organisation' end,
                       case p.scheme when 'registration-number' then substr(p.code, 1, 6) else '' end,
                       case when w.registrar then 'confirmed' else 'unconfirmed' end, linked.subject is not null,
                       w.registrar, p.stated_on, p.ended_on
                  from (select distinct on (code, scheme) * from stated_party where scheme <> 'uscc'
                         order by code, scheme, row_number desc) p
                  left join attribution linked
                    on linked.code = p.code and linked.scheme = p.scheme and linked.known_to is null
                  left join lateral (
                       select subject from attribution a
                        where linked.subject is null and p.scheme = 'organisation-code'
                          and substr(a.code, 9, 9) = p.code and a.scheme = 'uscc' and a.known_to is null
                        order by a.known_from, a.code limit 1) around on true
                  left join subject s on s.id = coalesce(linked.subject, around.subject)
                 cross join lateral (
                       select case s.scheme when 'uscc' then substr(s.code, 1, 2) = any(:registered)
                                   else p.scheme = any(:schemes) end as registrar) w
                 order by p.code
                """)
                .param("registered", word.categories().toArray(String[]::new))
                .param("schemes", word.schemes().stream().map(Scheme::code).toArray(String[]::new))
                .update();
        template.execute("analyze changed_subject");
    }

    /**
     * Stores the subjects that are new, and links that are. A subject whose unified code has come goes by it from now on, and
     * what stands behind it is what stands behind that code: it may be confirmed by an older number and not by this one.
     */
    private void register(Word word, boolean unified) {
        jdbc.sql("""
                insert into subject (id, kind, scheme, code, code_state, name, named_on, region, ended_on, known_from)
                select subject, kind, scheme, code, state, name, case when registrar then stated_on end, region,
                       case when registrar then ended_on end, :knowledge
                  from changed_subject where fresh and (scheme = 'uscc') = :unified
                """)
                .param("knowledge", word.knowledge())
                .param("unified", unified)
                .update();
        if (unified) {
            template.execute("""
                    update subject set scheme = c.scheme, code = c.code, kind = c.kind, region = c.region,
                           code_state = case code_state when 'disputed' then 'disputed' else c.state end
                      from changed_subject c
                     where subject.id = c.subject and c.scheme = 'uscc' and not c.linked and not c.fresh
                    """);
        }
        jdbc.sql("""
                insert into attribution (scheme, code, subject, known_from)
                select scheme, code, subject, :knowledge
                  from changed_subject where not linked and (scheme = 'uscc') = :unified
                """)
                .param("knowledge", word.knowledge())
                .param("unified", unified)
                .update();
    }

    /** Takes names, ends and confirmation of known subjects from the registrar; a name that changes is kept as a former one. */
    private void describe(Word word) {
        jdbc.sql("""
                insert into subject_name (subject, name, used_from, used_until, known_from)
                select distinct on (s.id) s.id, s.name, s.named_on, c.stated_on, :knowledge
                  from changed_subject c join subject s on s.id = c.subject
                 where c.registrar and not c.fresh and s.name <> c.name and s.named_on is not null
                 order by s.id, c.scheme desc, c.code
                """).param("knowledge", word.knowledge()).update();
        jdbc.sql("""
                update subject set name = c.name, named_on = c.stated_on,
                       code_state = case code_state when 'unconfirmed' then 'confirmed' else code_state end,
                       ended_on = case when :tellsEnd then c.ended_on else subject.ended_on end
                  from (select distinct on (subject) * from changed_subject where registrar and not fresh
                         order by subject, scheme desc, code) c
                 where subject.id = c.subject
                   and (subject.name <> c.name or subject.code_state = 'unconfirmed' or subject.named_on is null
                        or :tellsEnd and subject.ended_on is distinct from c.ended_on)
                """).param("tellsEnd", word.tellsEnd()).update();
    }
}
