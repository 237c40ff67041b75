package org.credit531.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the ledger knows of, each with a stable code. {@code docs/audit-events.md} says in words when each is written, and a
 * test compares the two.
 */
public enum AuditEvent {
    SIGNED_IN("account.signed-in", Purpose.SECURITY),
    SIGN_IN_REFUSED("account.sign-in-refused", Purpose.SECURITY),
    SIGNED_OUT("account.signed-out", Purpose.SECURITY),
    PASSWORD_RIGHT("account.password-right", Purpose.SECURITY),
    CODE_REFUSED("account.code-refused", Purpose.SECURITY),
    PROVIDER_REFUSED("account.provider-refused", Purpose.SECURITY),
    SESSION_REFUSED("session.refused", Purpose.SECURITY),
    SESSION_ENDED("account.session-ended", Purpose.SECURITY),
    SECOND_FACTOR_ENROLLED("account.second-factor-enrolled", Purpose.SECURITY),
    SECOND_FACTOR_RESET("account.second-factor-reset", Purpose.SECURITY),
    RECOVERY_CODES_DRAWN("account.recovery-codes-drawn", Purpose.SECURITY),
    PROVIDER_LINKED("account.provider-linked", Purpose.SECURITY),
    PROVIDER_UNLINKED("account.provider-unlinked", Purpose.SECURITY),
    REQUEST_UNREADABLE("request.unreadable", Purpose.SECURITY),
    REQUEST_REFUSED("request.refused", Purpose.SECURITY),
    ACCOUNT_CREATED("account.created", Purpose.SECURITY),
    ACCOUNT_RESET("account.reset", Purpose.SECURITY),
    ACCOUNT_DISABLED("account.disabled", Purpose.SECURITY),
    ACCOUNT_ENABLED("account.enabled", Purpose.SECURITY),
    ROLE_GRANTED("account.granted", Purpose.SECURITY),
    ROLE_REVOKED("account.revoked", Purpose.SECURITY),
    ACCOUNT_MOVED("account.moved", Purpose.SECURITY),
    ACCOUNT_LIMITED("account.limited", Purpose.SECURITY),
    SESSIONS_ENDED("account.sessions-ended", Purpose.SECURITY),
    PASSWORD_SET("account.password-set", Purpose.SECURITY),
    LETTER_ASKED("letter.asked", Purpose.SECURITY),
    LETTER_PRINTED("letter.printed", Purpose.SECURITY),
    LETTER_REFUSED("letter.refused", Purpose.SECURITY),
    CLIENT_REGISTERED("client.registered", Purpose.SECURITY),
    CLIENT_RENEWED("client.renewed", Purpose.SECURITY),
    CLIENT_DISABLED("client.disabled", Purpose.SECURITY),
    CLIENT_ENABLED("client.enabled", Purpose.SECURITY),
    TOKEN_ISSUED("client.token-issued", Purpose.SECURITY),
    SIGNING_KEY_RENEWED("signing-key.renewed", Purpose.SECURITY),
    BACKUP_TAKEN("backup.taken", Purpose.SECURITY),
    BACKUP_RESTORED("backup.restored", Purpose.SECURITY),
    MASTER_KEY_CHANGED("vault-key.changed", Purpose.SECURITY),
    CLIENT_REFUSED("client.refused", Purpose.SECURITY),
    TOKEN_REFUSED("client.token-refused", Purpose.SECURITY),
    ORGANISATION_ADDED("organisation.added", Purpose.SECURITY),
    BATCH_SUBMITTED("batch.submitted", Purpose.COLLECTION),
    BATCH_CONFIRMED("batch.confirmed", Purpose.COLLECTION),
    BATCH_DISCARDED("batch.discarded", Purpose.COLLECTION),
    BATCH_CANCELLED("batch.cancelled", Purpose.COLLECTION),
    BATCH_RETRIED("batch.retried", Purpose.COLLECTION),
    BATCH_PREVIEWED("batch.previewed", Purpose.COLLECTION),
    BATCHES_EXPORTED("batch.exported", Purpose.COLLECTION),
    QUARANTINE_READ("quarantine.read", Purpose.COLLECTION),
    QUARANTINE_EXPORTED("quarantine.exported", Purpose.COLLECTION),
    QUARANTINE_DROPPED("quarantine.dropped", Purpose.COLLECTION),
    QUARANTINE_REOPENED("quarantine.reopened", Purpose.COLLECTION),
    EXCEPTION_ENTERED("code-exception.entered", Purpose.COLLECTION),
    EXCEPTION_CONFIRMED("code-exception.confirmed", Purpose.COLLECTION),
    EXCEPTION_ENDED("code-exception.ended", Purpose.COLLECTION),
    DISPUTE_ENDED("code-dispute.ended", Purpose.COLLECTION),
    ZERO_REPORT_DECLARED("zero-report.declared", Purpose.COLLECTION),
    ZERO_REPORT_WITHDRAWN("zero-report.withdrawn", Purpose.COLLECTION),
    REPORTING_EXPORTED("reporting.exported", Purpose.COLLECTION),
    CHANGE_PROPOSED("change.proposed", Purpose.COLLECTION),
    CHANGE_REVISED("change.revised", Purpose.COLLECTION),
    CHANGE_WITHDRAWN("change.withdrawn", Purpose.COLLECTION),
    CHANGE_RETURNED("change.returned", Purpose.COLLECTION),
    CHANGE_SIGNED("change.signed", Purpose.COLLECTION),
    MODEL_DRAFTED("model.drafted", Purpose.DUTY),
    MODEL_REVISED("model.revised", Purpose.DUTY),
    MODEL_JUDGED("model.judged", Purpose.DUTY),
    MODEL_RELEASED("model.released", Purpose.DUTY),
    MODEL_RETIRED("model.retired", Purpose.DUTY),
    RECALL_PROPOSED("recall.proposed", Purpose.DUTY),
    RECALL_ENDED("recall.ended", Purpose.DUTY),
    RECALL_SIGNED("recall.signed", Purpose.DUTY),
    RECALL_CARRIED_OUT("recall.carried-out", Purpose.DUTY),
    RECALL_READ("recall.read", Purpose.DUTY),
    RECALL_EXPORTED("recall.exported", Purpose.DUTY),
    TRIAL_BEGUN("trial.begun", Purpose.DUTY),
    TRIAL_CANCELLED("trial.cancelled", Purpose.DUTY),
    TRIAL_EXPORTED("trial.exported", Purpose.DUTY),
    SHADOW_BEGUN("shadow.begun", Purpose.DUTY),
    SHADOW_STOPPED("shadow.stopped", Purpose.DUTY),
    DRIFT_ACKNOWLEDGED("drift.acknowledged", Purpose.DUTY),
    FAMILY_SWITCHED_OFF("family.switched-off", Purpose.DUTY),
    FAMILY_ON_PROPOSED("family.on-proposed", Purpose.DUTY),
    FAMILY_SWITCHED_ON("family.switched-on", Purpose.DUTY),
    ROOM_ENGAGEMENT("room.engagement", Purpose.DUTY),
    ROOM_MODEL("room.model", Purpose.DUTY),
    ROOM_RUN("room.run", Purpose.DUTY),
    ROOM_GRADE_GIVEN("room.grade-given", Purpose.DUTY),
    ROOM_AUTHORISED("room.authorised", Purpose.OWN_MATTER),
    ROOM_WITHDRAWN("room.withdrawn", Purpose.OWN_MATTER),
    OWN_SPACE_READ("own-space.read", Purpose.OWN_MATTER),
    OWN_FILE_EXPORTED("own-file.exported", Purpose.OWN_MATTER),
    OBJECTION_SUBMITTED("objection.submitted", Purpose.OWN_MATTER),
    OBJECTION_READ("objection.read", Purpose.DUTY),
    EVIDENCE_READ("objection.evidence-read", Purpose.DUTY),
    SAMPLE_COMPARED("publicity.compared", Purpose.DUTY),
    SAMPLE_EXPLAINED("publicity.explained", Purpose.DUTY),
    SAMPLE_SETTLED("publicity.settled", Purpose.DUTY),
    REPAIR_SUBMITTED("repair.submitted", Purpose.OWN_MATTER),
    REPAIR_READ("repair.read", Purpose.DUTY),
    REPAIR_PROOF_READ("repair.proof-read", Purpose.DUTY),
    REPAIR_NOTICE_SERVED("repair.notice-served", Purpose.DUTY),
    RECORD_REMOVED("record.removed", Purpose.DUTY),
    RETURN_REFUSED("record.return-refused", Purpose.COLLECTION),
    SUBJECT_LOOKED_UP("subject.looked-up", Purpose.DUTY),
    DOCUMENT_ISSUED("document.issued", Purpose.DUTY),
    DOCUMENT_SUPERSEDED("document.superseded", Purpose.DUTY),
    DOCUMENT_DESTROYED("document.destroyed", Purpose.DUTY),
    DOCUMENT_READ("document.read", Purpose.DUTY),
    DOCUMENT_VERIFIED("document.verified", Purpose.DUTY),
    NOTICE_SENT("notice.sent", Purpose.DUTY),
    NOTICE_SERVED("notice.served", Purpose.DUTY),
    NOTICE_ADDRESS_GIVEN("notice.address-given", Purpose.DUTY),
    NOTICE_ADDRESS_CONFIRMED("notice.address-confirmed", Purpose.DUTY),
    NOTICE_ADDRESS_REMOVED("notice.address-removed", Purpose.DUTY),
    FOLLOWING_BEGUN("following.begun", Purpose.OWN_MATTER),
    FOLLOWING_ENDED("following.ended", Purpose.OWN_MATTER),
    CASE_MOVED("workflow.moved", Purpose.SUPERVISION),
    CASES_FORGOTTEN("workflow.forgotten", Purpose.SUPERVISION),
    ENTRIES_LEFT_OUT("ledger.left-out", Purpose.SECURITY),
    LEDGER_SEARCHED("ledger.searched", Purpose.SUPERVISION),
    LEDGER_EXPORTED("ledger.exported", Purpose.SUPERVISION),
    LEDGER_VERIFIED("ledger.verified", Purpose.SUPERVISION),
    DETAIL_ERASED("ledger.detail-erased", Purpose.SUPERVISION),
    MONTH_DROPPED("ledger.month-dropped", Purpose.SUPERVISION);

    private final String code;
    private final Purpose purpose;

    AuditEvent(String code, Purpose purpose) {
        this.code = code;
        this.purpose = purpose;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What it is done for unless the caller states another purpose. */
    public Purpose purpose() {
        return purpose;
    }

    /** The event with this code. */
    public static Optional<AuditEvent> of(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
