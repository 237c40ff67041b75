package org.credit531.notices;

import java.util.UUID;
import org.credit531.access.Membership;

/** Whom a notice is for. */
public sealed interface Addressee {

    /** An organisation, through the account that it has here. */
    record OfSubject(UUID subject) implements Addressee {}

    /**
     * Everybody of an organisation unit.
     *
     * @param unit its code, as in {@code 330300-transport}; a department alone stands for that of the province
     */
    record OfUnit(String unit) implements Addressee {

        /** The credit centre of the province. */
        public static final OfUnit CENTRE = new OfUnit("credit-centre");

        /** Refuses what is no unit's code. */
        public OfUnit {
            unit = Character.isDigit(unit.charAt(0))
                    ? new Membership(unit).organisation()
                    : Membership.provincial(unit).organisation();
        }
    }

    /**
     * One account.
     *
     * @param account its name
     */
    record OfAccount(String account) implements Addressee {}

    /** Which of the kinds it is, as the database has it. */
    default String kind() {
        return switch (this) {
            case OfSubject _ -> "subject";
            case OfUnit _ -> "unit";
            case OfAccount _ -> "account";
        };
    }

    /** Which of its kind, as the database has it. */
    default String key() {
        return switch (this) {
            case OfSubject(UUID subject) -> subject.toString();
            case OfUnit(String unit) -> unit;
            case OfAccount(String account) -> account;
        };
    }

    /** The addressee that the database has so. */
    static Addressee of(String kind, String key) {
        return switch (kind) {
            case "subject" -> new OfSubject(UUID.fromString(key));
            case "unit" -> new OfUnit(key);
            case "account" -> new OfAccount(key);
            default -> throw new IllegalArgumentException("no addressee of kind " + kind);
        };
    }
}
