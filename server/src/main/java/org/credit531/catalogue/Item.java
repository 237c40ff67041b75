package org.credit531.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue item: one kind of record that the law lets the platform hold.
 *
 * @param item its code
 * @param version its version, from 1; versions only add
 * @param name its name for readers
 * @param description what a record of it says
 * @param nationalClass its class in the national basic catalogue
 * @param part the part of the credit file it belongs to
 * @param unit the information unit that mainly provides it
 * @param article the article that lets it be recorded
 * @param subjects the kinds of subjects it may speak of
 * @param dimensions ids of the dimensions of {@link Families} that it serves; empty for items outside evaluation
 * @param useScope what its records may be used for
 * @param nearPersonBasis the article that lets adverse records of individual businesses be shown to the public, where
 *     there is one
 * @param party the fields that state whom a record is about
 * @param register whose registrar its unit is, so that its word on name and existence counts; {@code null} where it is none's
 * @param lifecycle how the registrar's records tell the end of a subject; only where the item registers
 * @param key the fields that tell one record from another, unit and party apart
 * @param effectiveFrom the date field from which a record counts
 * @param effectiveTo the date field from which it no longer does, where there is one
 * @param retention how long it stays, {@code null} for basic information that stays as long as its subject
 * @param fields its fields, in order
 * @param upcasts how statements of older versions are read, in order of version
 * @param closedFrom first day on which no new records are taken, where the item is closed; what is there stays its term
 * @param sealed until when nobody may know of a record, where its records are released
 */
public record Item(
        String item,
        int version,
        Label name,
        Label description,
        NationalClass nationalClass,
        Part part,
        String unit,
        String article,
        Set<SubjectKind> subjects,
        List<String> dimensions,
        Set<UseScope> useScope,
        @Nullable String nearPersonBasis,
        Party party,
        @Nullable Register register,
        @Nullable Lifecycle lifecycle,
        List<String> key,
        String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable Retention retention,
        List<Field> fields,
        List<Upcast> upcasts,
        @Nullable LocalDate closedFrom,
        @Nullable Sealed sealed) {

    private static final String OF_AGENCIES = "government.";

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Item {
        check(item != null && item.matches("[a-z][a-z0-9-]{2,40}"), "item: a code of lower-case words and hyphens");
        check(version >= 1, item + ": versions start at 1");
        check(name != null && description != null, item + ": needs name and description");
        check(nationalClass != null && part != null, item + ": needs national-class and part");
        check(unit != null && article != null, item + ": needs unit and article: nothing is recorded without a basis");
        check(subjects != null && !subjects.isEmpty(), item + ": needs the kinds of subjects it may speak of");
        check(party != null && effectiveFrom != null, item + ": needs party and effective-from");
        check(part != Part.NEGATIVE || retention != null, item + ": negative information needs a retention");
        check(lifecycle == null || register != null, item + ": lifecycle belongs to items that register");
        check(
                register == null || subjects.containsAll(register.kinds()),
                item + ": register names a kind that is not in subjects");
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        useScope = useScope == null ? Set.of() : Set.copyOf(useScope);
        fields = fields == null ? List.of() : List.copyOf(fields);
        key = key == null ? List.of() : List.copyOf(key);
        upcasts = upcasts == null ? List.of() : List.copyOf(upcasts);
        FieldRoles roles = new FieldRoles(item, fields);
        roles.check(party);
        roles.check(key, effectiveFrom, effectiveTo);
        roles.check(lifecycle);
        roles.check(sealed);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The field with this name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The field that a file's heading means, if any: fields outside the catalogue are not stored. */
    public Optional<Field> fieldFor(String heading) {
        String stripped = heading.strip();
        return fields.stream().filter(field -> field.answersTo(stripped)).findFirst();
    }

    /** Whether it takes no new records on a day. */
    public boolean closedOn(LocalDate day) {
        return closedFrom != null && !day.isBefore(closedFrom);
    }

    /** Whether its unit is the registrar of some subjects. */
    public boolean registers() {
        return register != null;
    }

    /** Whether it may speak of natural persons, and so is shown on no public surface. */
    public boolean ofPersons() {
        return subjects.contains(SubjectKind.NATURAL_PERSON);
    }

    /** Whether nobody may know of a record on a day, nor may it count. */
    public boolean isSealedOn(LocalDate day, Map<String, Object> values) {
        return sealed != null && !(values.get(sealed.until()) instanceof LocalDate released && !released.isAfter(day));
    }

    /** Whether agencies of government are evaluated by it: then none of them states a record about itself. */
    public boolean evaluatesAgencies() {
        return dimensions.stream().anyMatch(dimension -> dimension.startsWith(OF_AGENCIES));
    }

    /** The values of a statement of an older version, as the present version reads them. */
    public Map<String, Object> upcast(Map<String, Object> values, int from) {
        Map<String, Object> newer = values;
        for (Upcast step : upcasts) {
            newer = step.to() > from ? step.apply(newer) : newer;
        }
        return newer;
    }
}
