package org.credit531.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the fields which an item names for a purpose exist and can serve it. */
final class FieldRoles {

    private final String item;
    private final List<Field> fields;

    FieldRoles(String item, List<Field> fields) {
        this.item = item;
        this.fields = fields;
        Set<String> names = new HashSet<>();
        fields.forEach(field -> hold(names.add(field.name()), "two fields named " + field.name()));
    }

    void check(Party party) {
        party.codes().forEach(code -> expect(code, FieldType.ORGANISATION_NUMBER, "a code of the party"));
        if (party.person() != null) {
            expect(party.person(), FieldType.PERSON_NUMBER, "the party's person");
        }
        expect(party.name(), FieldType.TEXT, "the party's name");
    }

    void check(List<String> key, String effectiveFrom, @Nullable String effectiveTo) {
        key.forEach(this::field);
        expect(effectiveFrom, FieldType.DATE, "effective-from");
        if (effectiveTo != null) {
            expect(effectiveTo, FieldType.DATE, "effective-to");
        }
    }

    void check(@Nullable Lifecycle lifecycle) {
        if (lifecycle != null) {
            expect(lifecycle.status(), FieldType.CODE, "lifecycle");
            hold(
                    field(lifecycle.status()).codes().keySet().containsAll(lifecycle.ended()),
                    "lifecycle names a code that field '" + lifecycle.status() + "' does not have");
        }
    }

    void check(@Nullable Sealed sealed) {
        if (sealed != null) {
            expect(sealed.until(), FieldType.DATE, "sealed until");
        }
    }

    private void expect(String name, FieldType type, String role) {
        FieldType found = field(name).type();
        String wanted = Words.of(type);
        hold(found == type, role + " must be a field of type " + wanted + ", but '" + name + "' is " + Words.of(found));
    }

    private Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(item + ": no field named '" + name + "'"));
    }

    private void hold(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(item + ": " + message);
        }
    }
}
