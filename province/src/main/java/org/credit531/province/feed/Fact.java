package org.credit531.province.feed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Organisation;
import org.credit531.province.population.Person;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/** What is known about the party or the record without drawing. */
enum Fact implements Value {
    CODE(ofSubject(Subject::code)),
    PERSON_NUMBER(ofSubject(Subject::personNumber)),
    NAME(row -> row.subject().name(row.occasion().day())),
    REGISTRATION_NUMBER(ofSubject(Subject::registrationNumber)),
    ORGANISATION_CODE(ofSubject(Subject::organisationCode)),
    TAX_NUMBER(ofSubject(Subject::taxNumber)),
    KIND(row -> row.subject().kind().word()),
    AGENCY_KIND(Fact::agencyKind),
    REPRESENTATIVE(row -> row.subject().representative(row.occasion().day())),
    REPRESENTATIVE_NUMBER(
            row -> row.subject().representativeNumber(row.occasion().day())),
    ADDRESS(row -> row.subject().address(row.occasion().day())),
    REGION(row -> row.subject().place().code()),
    REGION_NAME(row -> row.subject().place().name()),
    INDUSTRY(ofSubject(Subject::industry)),
    CAPITAL(ofOrganisation(Fact::capital)),
    ESTABLISHED(ofOrganisation(Organisation::established)),
    APPROVED(ofOrganisation(Organisation::approved)),
    ENDED(ofOrganisation(organisation -> organisation.status().equals("存续") ? "" : organisation.approved())),
    STATUS(ofOrganisation(Organisation::status)),
    REGISTRAR(ofOrganisation(Organisation::authority)),
    DATE(row -> row.occasion().day()),
    YEAR(row -> (long) row.occasion().day().getYear()),
    PREVIOUS_YEAR(row -> (long) row.occasion().day().getYear() - 1),
    CHANGE(row -> row.change().type().word()),
    BEFORE(row -> row.change().before()),
    AFTER(row -> row.change().after()),
    SUCCESSOR(row -> row.other(false)),
    SUCCESSOR_NAME(row -> row.other(true)),
    OFFICIAL(row -> Person.invented(row.chance())),
    // Filled when the row is written, since only then is it known where it stands.
    ROW(row -> 0L);

    private final Function<Drawing, Object> fact;

    Fact(Function<Drawing, Object> fact) {
        this.fact = fact;
    }

    static Optional<Fact> of(String word) {
        for (Fact fact : values()) {
            if (fact.word().equals(word)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public @Nullable Object draw(Drawing row) {
        Object value = fact.apply(row);
        return value.equals("") ? null : value;
    }

    @Override
    public Object altered(Object cell) {
        return switch (this) {
            case REGION -> cell.equals("330000") ? "330100" : "330000";
            case INDUSTRY -> cell.equals("5199") ? "7519" : "5199";
            default -> Value.super.altered(cell);
        };
    }

    private static Function<Drawing, Object> ofSubject(Function<Subject, Object> fact) {
        return row -> fact.apply(row.subject());
    }

    private static Function<Drawing, Object> ofOrganisation(Function<Organisation, Object> fact) {
        return row -> row.subject().kind() == Kind.NATURAL_PERSON ? "" : fact.apply(row.standing());
    }

    private static Object agencyKind(Drawing row) {
        if (row.subject().isLocalGovernment()) {
            return "人民政府";
        }
        return row.subject().name(row.occasion().day()).endsWith("办事处") ? "派出机关" : "政府部门";
    }

    private static Object capital(Organisation organisation) {
        return organisation.capital() == 0 ? "" : Money.ofYuan(BigDecimal.valueOf(organisation.capital(), 2), false);
    }
}
