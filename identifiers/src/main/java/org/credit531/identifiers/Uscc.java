package org.credit531.identifiers;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Unified social credit code, GB 32100-2015: registrar, category, region of registration, organisation code, check character.
 *
 * <p>The region is the one valid on the day of registration and says nothing about where the subject is now. A code whose
 * region is in no list but lies in a known province is accepted with a warning: registrars of development zones issue such
 * codes by the thousand. So is a code whose inner organisation code fails its own check. A text that is also a valid
 * citizen number is always taken for the person's, never for a unified code.
 */
public final class Uscc implements Identifier, Comparable<Uscc> {

    private final String text;

    private Uscc(String text) {
        this.text = text;
    }

    /** A value or the reason; the text is taken as it stands, without trimming or change of case. */
    public static Parsed<Uscc> parse(String text) {
        if (!UsccRules.hold(text) || CitizenNumber.holds(text)) {
            return new Parsed.Refused<>(UsccDiagnosis.of(text));
        }
        return new Parsed.Valid<>(new Uscc(text), UsccRules.warnings(text));
    }

    /**
     * The value of a text that is known to be right.
     *
     * @throws IllegalArgumentException with the English sentence of the refusal
     */
    public static Uscc of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public Scheme scheme() {
        return Scheme.USCC;
    }

    @Override
    public String text() {
        return text;
    }

    /** The kind of department that registered the subject. */
    public Registrar registrar() {
        return category().registrar();
    }

    /** What the subject was registered as. */
    public Category category() {
        return Objects.requireNonNull(UsccRules.category(text));
    }

    /** The kind of subject, from the category. */
    public SubjectKind kind() {
        return category().kind();
    }

    /** The six digits of the region of registration, valid on that day. */
    public String regionCode() {
        return text.substring(2, 8);
    }

    /** The region of registration as it was called on a day; empty when the code was not in force then or in no list. */
    public Optional<Region> region(LocalDate date) {
        return Regions.at(regionCode(), date);
    }

    /** The nine characters that identify the subject, as written, also when their own check fails. */
    public String subjectCode() {
        return text.substring(8, 17);
    }

    /** The organisation code inside; empty when its own check fails, which {@link #parse} has warned of. */
    public Optional<OrganisationCode> organisationCode() {
        return OrganisationCode.parse(subjectCode()).toOptional();
    }

    @Override
    public int compareTo(Uscc other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uscc uscc && uscc.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The code itself. */
    @Override
    public String toString() {
        return text;
    }
}
