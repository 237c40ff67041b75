package org.credit531.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Look-ups read from the ledger's tables. */
@Component
class JdbcLookUps implements LookUps {

    private final JdbcClient jdbc;
    private final LookUpQueue lookUps;
    private final Months months;

    JdbcLookUps(JdbcClient jdbc, LookUpQueue lookUps, Months months) {
        this.jdbc = jdbc;
        this.lookUps = lookUps;
        this.months = months;
    }

    @Override
    public List<LookUp> of(UUID subject, long before, int limit) {
        lookUps.settle();
        return jdbc.sql("""
                select e.*, d.visitor, d.subject, d.resource
                  from ledger_detail d
                  join ledger_entry e on e.month = d.month and e.number = d.number
                 where d.subject = :subject and d.number < :before
                   and e.event = 'subject.looked-up' and e.result = 'done'
                 order by d.number desc limit :limit
                """)
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> lookUp(row))
                .list();
    }

    @Override
    public List<LookUp> numbered(Collection<Long> numbers) {
        return jdbc.sql("""
                select e.*, d.visitor, d.subject, d.resource
                  from ledger_entry e
                  join ledger_detail d on d.month = e.month and d.number = e.number
                 where e.number = any(:numbers) and e.event = 'subject.looked-up' order by e.number
                """)
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, number) -> lookUp(row))
                .list();
    }

    @Override
    public List<LookUp> byAccounts(Collection<String> names, Instant since) {
        return jdbc.sql("""
                select e.*, d.visitor, d.subject, d.resource
                  from ledger_detail d
                  join ledger_entry e on e.month = d.month and e.number = d.number
                 where d.visitor = any(:names) and d.month >= :month and e.month >= :month and e.at >= :since
                   and e.kind = 'account' and e.event = 'subject.looked-up'
                 order by e.number
                """)
                .param("names", names.toArray(String[]::new))
                .param("month", months.of(since))
                .param("since", time(since))
                .query((row, number) -> lookUp(row))
                .list();
    }

    /** Those under way count too, as if each were of another subject; whether they are, only the database says. */
    @Override
    public boolean reached(Visitor account, Set<UUID> wanted, int subjects, Instant since) {
        int underWay = lookUps.underWay(account.name());
        if (!hasWritten(account, wanted, subjects - underWay, since)) {
            return false;
        }
        if (underWay > 0) {
            lookUps.settle();
        }
        return underWay == 0 || hasWritten(account, wanted, subjects, since);
    }

    private boolean hasWritten(Visitor account, Set<UUID> wanted, int subjects, Instant since) {
        if (subjects <= 0) {
            return true;
        }
        return jdbc.sql("""
                select count(distinct d.subject) >= :subjects and not array_agg(d.subject) @> :wanted
                  from ledger_detail d
                  join ledger_entry e on e.month = d.month and e.number = d.number
                 where d.visitor = :account and d.month >= :month and e.month >= :month and e.at > :since
                   and e.kind = 'account' and e.event = 'subject.looked-up' and e.result = 'done'
                   and d.resource <> :own
                """)
                .param("subjects", subjects)
                .param("wanted", wanted.toArray(UUID[]::new))
                .param("account", account.name())
                .param("month", months.of(since))
                .param("since", time(since))
                .param("own", account.subject().orElse(""))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<String, List<Long>> numbersByUnit(Instant from, Instant until) {
        return jdbc
                .sql("""
                select coalesce(unit, '') as unit, number from ledger_entry
                 where month >= :month and at >= :from and at < :until
                   and kind = 'account' and event = 'subject.looked-up' and result = 'done' order by number
                """)
                .param("month", months.of(from))
                .param("from", time(from))
                .param("until", time(until))
                .query((row, number) -> Map.entry(row.getString("unit"), row.getLong("number")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    @Override
    public List<Looker> lookers(Collection<UUID> subjects, Instant from, Instant until) {
        lookUps.settle();
        return jdbc.sql("""
                select e.kind, d.visitor, e.unit, bool_and(e.purpose = 'investigation') as investigation, d.subject
                  from ledger_detail d
                  join ledger_entry e on e.month = d.month and e.number = d.number
                 where d.subject = any(:subjects) and d.month >= :month and e.month >= :month
                   and e.at >= :from and e.at < :until and e.kind in ('account', 'client')
                   and e.event = 'subject.looked-up' and e.result = 'done'
                   and not exists (select 1 from account a where a.name = d.visitor and a.subject = d.resource)
                 group by e.kind, d.visitor, e.unit, d.subject
                 order by d.subject, e.kind, d.visitor, e.unit
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("month", months.of(from))
                .param("from", time(from))
                .param("until", time(until))
                .query((row, number) -> new Looker(
                        row.getString("kind"),
                        row.getString("visitor"),
                        row.getString("unit"),
                        row.getBoolean("investigation"),
                        row.getObject("subject", UUID.class)))
                .list();
    }

    @Override
    public Stretch after(long position, int places) {
        long end = jdbc.sql("""
                select coalesce(max(position), :after) from
                       (select position from ledger_link where position > :after order by position limit :places) stretch
                """)
                .param("after", position)
                .param("places", places)
                .query(Long.class)
                .single();
        return new Stretch(end, accounts(position, end));
    }

    private List<String> accounts(long after, long end) {
        return jdbc.sql("""
                select distinct d.visitor from ledger_link l
                  join ledger_entry e on e.month = l.entry_month and e.number = l.entry
                  join ledger_detail d on d.month = l.entry_month and d.number = l.entry
                 where l.position > :after and l.position <= :end
                   and e.kind = 'account' and e.event = 'subject.looked-up'
                """)
                .param("after", after)
                .param("end", end)
                .query((row, number) -> row.getString("visitor"))
                .list();
    }

    private static LookUp lookUp(ResultSet row) throws SQLException {
        return new LookUp(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("visitor"),
                row.getString("unit"),
                Set.of(row.getString("roles").split(" ")),
                row.getObject("subject", UUID.class),
                row.getString("resource"),
                row.getString("purpose"),
                row.getString("article"),
                row.getString("result").equals("refused"));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
