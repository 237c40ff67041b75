package org.credit531.oversight;

import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.evaluation.FamilySwitches;
import org.credit531.language.Label;
import org.credit531.scoring.Family;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches families of models off and on by named officials of the credit centre of the province, each act with its entry in the ledger. */
@Component
class Switching {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    private final FamilySwitches switches;
    private final Ledger ledger;

    Switching(FamilySwitches switches, Ledger ledger) {
        this.switches = switches;
        this.ledger = ledger;
    }

    /**
     * Switches a family off, at once.
     *
     * @throws RequestProblem 403 {@code switch-not-provincial}; 422 {@code switch-reason}; what {@link FamilySwitches#off} says
     */
    @Transactional
    public void off(String family, String zh, String en) {
        String by = official();
        Family wanted = Family.of(family)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "switch-unknown-family", family));
        switches.off(wanted, new Label(reason(zh), reason(en)), by);
        ledger.record(Act.done(AuditEvent.FAMILY_SWITCHED_OFF, wanted.code()));
    }

    /** Says that a family may be switched on again, which somebody else confirms. */
    @Transactional
    public void propose(UUID id, String reason) {
        FamilySwitches.Switch off = switches.propose(id, reason(reason), official());
        ledger.record(Act.done(
                AuditEvent.FAMILY_ON_PROPOSED, off.suspension().family().code()));
    }

    /** Switches a family on again, as somebody else has proposed. */
    @Transactional
    public void on(UUID id) {
        FamilySwitches.Switch on = switches.on(id, official());
        ledger.record(
                Act.done(AuditEvent.FAMILY_SWITCHED_ON, on.suspension().family().code()));
    }

    /** A family is one for the whole province; an office of a city does not decide about it. */
    private static String official() {
        Visitor visitor = Visitor.current();
        if (visitor.kind() != Visitor.Kind.ACCOUNT || !visitor.isOfWholeProvince()) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "switch-not-provincial");
        }
        return visitor.name();
    }

    private static String reason(String text) {
        String reason = text.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "switch-reason", SHORTEST, LONGEST);
        }
        return reason;
    }
}
