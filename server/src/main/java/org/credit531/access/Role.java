package org.credit531.access;

/**
 * What an account or a client of the interface is there for. An account may have several roles of one {@link Duty}; what
 * each may do stands in {@link Permissions}.
 */
public enum Role {
    /** An organisation's own account: sees what is kept about it and who looked. */
    SUBJECT(Duty.SUBJECT),
    /** A clerk of an information unit: hands in the records of that unit and sees its batches. */
    UNIT_CLERK(Duty.BUSINESS),
    /** Answers in an information unit for what its clerks do. */
    UNIT_APPROVER(Duty.BUSINESS),
    /** An operator of the credit centre: hands in and sees the batches of every unit of its region. */
    CREDIT_CENTRE(Duty.BUSINESS),
    /** Looks after the models of evaluation. */
    MODEL_OFFICER(Duty.BUSINESS),
    /** Looks after lists of the seriously dishonest and of the trustworthy. */
    LIST_OFFICER(Duty.BUSINESS),
    /** Inspects subjects on the spot. */
    INSPECTOR(Duty.BUSINESS),
    /** Watches over how the units and the centre do their work. */
    SUPERVISOR(Duty.BUSINESS),
    /** A bank that lends on a subject's word. */
    LENDER(Duty.BUSINESS),
    /** Reads the ledger; changes nothing. */
    AUDITOR(Duty.AUDIT),
    /** Gives roles, units and permission to sign in; creates no account. */
    SECURITY_ADMINISTRATOR(Duty.SECURITY),
    /** Creates accounts and clients, which can do nothing until the security administrator has let them. */
    SYSTEM_ADMINISTRATOR(Duty.SYSTEM);

    private final Duty duty;

    Role(Duty duty) {
        this.duty = duty;
    }

    /** The duty to which it belongs; an account has one. */
    public Duty duty() {
        return duty;
    }

    /** Whether it is an official's, and not that of a subject looking at itself. */
    public boolean isOfficial() {
        return duty != Duty.SUBJECT;
    }

    /** Whether it is done for an organisation unit, so that who has it must belong to one. */
    public boolean isOfUnit() {
        return this == UNIT_CLERK || this == UNIT_APPROVER || this == LENDER;
    }

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
