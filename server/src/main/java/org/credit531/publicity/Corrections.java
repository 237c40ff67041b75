package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Field;
import org.credit531.record.Disclosure;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/**
 * When what of an item was corrected: the days and the fields, never what stood there before, which was wrong or withdrawn. Only public
 * fields are named.
 */
@Component
class Corrections {

    /** The latest ones; nobody reads more, and each asks for what was known at a number. */
    private static final int MOST = 10;

    private final JdbcPublications publications;
    private final Records records;
    private final Disclosure disclosure;
    private final Clock clock;

    Corrections(JdbcPublications publications, Records records, Disclosure disclosure, Clock clock) {
        this.publications = publications;
        this.records = records;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** Those of an item, the latest first. */
    List<Correction> of(Shown shown) {
        UUID key = Objects.requireNonNull(shown.publication().recordKey(), "what is shown has a record");
        List<JdbcPublications.Version> versions =
                publications.versions(shown.publication().item(), key);
        if (versions.size() < 2) {
            return List.of();
        }
        List<Correction> corrections = new ArrayList<>();
        Optional<Map<Field, Object>> before = Optional.empty();
        int first = Math.max(0, versions.size() - MOST);
        for (int at = first; at < versions.size(); at++) {
            JdbcPublications.Version version = versions.get(at);
            Optional<Map<Field, Object>> after = version.retracted() ? Optional.empty() : values(shown, key, version);
            if (at > first) {
                correction(version, before, after).ifPresent(corrections::add);
            }
            before = after;
        }
        Collections.reverse(corrections);
        return List.copyOf(corrections);
    }

    private Optional<Map<Field, Object>> values(Shown shown, UUID key, JdbcPublications.Version version) {
        return records.of(shown.subject().id(), LocalDate.now(clock), version.knowledge()).stream()
                .filter(record -> record.item().equals(shown.publication().item()))
                .filter(record -> record.recordKey().equals(key))
                .findFirst()
                .map((Statement record) -> disclosure
                        .of(record, shown.subject(), Visitor.anybody())
                        .visible());
    }

    private static Optional<Correction> correction(
            JdbcPublications.Version version, Optional<Map<Field, Object>> before, Optional<Map<Field, Object>> after) {
        if (after.isEmpty()) {
            boolean goes = version.retracted() || before.isPresent();
            return goes ? Optional.of(new Correction(version.on(), What.WITHDRAWN, List.of())) : Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(new Correction(version.on(), What.RESTATED, List.of()));
        }
        List<Field> changed = differing(before.get(), after.get());
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Correction(version.on(), What.CHANGED, changed));
    }

    private static List<Field> differing(Map<Field, Object> before, Map<Field, Object> after) {
        List<Field> differing = new ArrayList<>(after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .toList());
        before.keySet().stream().filter(field -> !after.containsKey(field)).forEach(differing::add);
        return differing;
    }

    /** What happened to an item. */
    enum What {
        /** The unit withdrew it, or said that it was taken back. */
        WITHDRAWN,
        /** The unit stated it again. */
        RESTATED,
        /** The unit stated other values. */
        CHANGED
    }

    /**
     * A correction.
     *
     * @param on the day
     * @param fields the public fields that say something else since
     */
    record Correction(LocalDate on, What what, List<Field> fields) {}
}
