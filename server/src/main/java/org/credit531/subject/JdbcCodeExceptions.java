package org.credit531.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Reason;
import org.credit531.identifiers.Uscc;
import org.credit531.web.RequestProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of exceptions in PostgreSQL; that two different people stand behind each is the table's own rule too. */
@Component
class JdbcCodeExceptions implements CodeExceptions {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCodeExceptions(JdbcClient jdbc, Ledger ledger, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean contains(String code) {
        return on(LocalDate.now(clock)).contains(code);
    }

    @Override
    public Set<String> on(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select code from code_exception
                 where confirmed_by is not null and valid_from <= :day and valid_to > :day
                """).param("day", day).query(String.class).list());
    }

    @Override
    public List<CodeException> all() {
        return jdbc.sql("""
                select code, evidence, entered_by, confirmed_by, valid_from, nullif(valid_to, 'infinity') as valid_to
                  from code_exception order by entered_at desc, code
                """).query((row, number) -> exception(row)).list();
    }

    @Override
    @Transactional
    public void enter(Proposal proposal) {
        if (!failsItsCheckOnly(proposal.code())) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "exception-not-needed", proposal.code());
        }
        try {
            insert(proposal);
        } catch (DuplicateKeyException known) {
            throw new RequestProblem(HttpStatus.CONFLICT, "exception-known", proposal.code());
        }
        ledger.record(Act.done(AuditEvent.EXCEPTION_ENTERED, proposal.code()));
    }

    private static boolean failsItsCheckOnly(String code) {
        return Uscc.parse(code) instanceof Parsed.Refused<Uscc>(var refusal)
                && refusal.reason() == Reason.CHECK_CHARACTER;
    }

    private void insert(Proposal proposal) {
        jdbc.sql("""
                insert into code_exception (code, evidence, entered_by, entered_at, valid_from, valid_to)
                values (:code, :evidence, :by, :now, :from, coalesce(:until, 'infinity'))
                """)
                .param("code", proposal.code())
                .param("evidence", proposal.evidence())
                .param("by", proposal.by())
                .param("now", OffsetDateTime.now(clock))
                .param("from", proposal.from())
                .param("until", proposal.until(), Types.DATE)
                .update();
    }

    @Override
    @Transactional
    public void confirm(String code, String by) {
        int confirmed = jdbc.sql("""
                update code_exception set confirmed_by = :by, confirmed_at = :now
                 where code = :code and confirmed_by is null and entered_by <> :by
                """)
                .param("code", code)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (confirmed == 0) {
            throw notConfirmed(code);
        }
        ledger.record(Act.done(AuditEvent.EXCEPTION_CONFIRMED, code));
        events.publishEvent(new CodesBecameKnown());
    }

    @Override
    @Transactional
    public void end(String code, LocalDate day) {
        int ended = jdbc.sql("""
                update code_exception set valid_to = :day
                 where code = :code and valid_to > :day
                """).param("code", code).param("day", day).update();
        if (ended == 0) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "exception-unknown", code);
        }
        ledger.record(Act.done(AuditEvent.EXCEPTION_ENDED, code));
    }

    private RequestProblem notConfirmed(String code) {
        boolean known = jdbc.sql("select exists (select 1 from code_exception where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        return known
                ? new RequestProblem(HttpStatus.CONFLICT, "exception-same-person", code)
                : new RequestProblem(HttpStatus.NOT_FOUND, "exception-unknown", code);
    }

    private static CodeException exception(ResultSet row) throws SQLException {
        var proposal = new Proposal(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("evidence")),
                Objects.requireNonNull(row.getString("entered_by")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new CodeException(proposal, row.getString("confirmed_by"));
    }
}
