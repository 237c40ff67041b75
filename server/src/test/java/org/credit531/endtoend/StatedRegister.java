package org.credit531.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credit531.province.feed.Column;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Rows;
import org.credit531.province.feed.Sending;
import org.credit531.province.feed.Truth;
import org.credit531.province.feed.Truth.Outcome;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/** What the invented registers tell of organisations in rows that must be accepted, as the generator knows it. */
final class StatedRegister {

    private static final int CATEGORY = 2;

    private final Map<Delivery, Set<String>> stated = new HashMap<>();
    private final Map<String, Set<String>> ofNumber = new TreeMap<>();

    private StatedRegister() {}

    /**
     * Reads what the feeds of registers say, first and later.
     *
     * @param feeds each register's feed, and the categories of unified codes whose registrar sends it
     */
    static StatedRegister of(Population population, Map<Feed, Set<String>> feeds) throws IOException {
        var register = new StatedRegister();
        for (Delivery delivery : Delivery.values()) {
            register.stated.put(delivery, new HashSet<>());
            for (var feed : feeds.entrySet()) {
                var rows = register.new AcceptedRows(feed.getKey(), feed.getValue(), delivery);
                Sending.send(population, feed.getKey(), Defects.AS_PUBLISHED, delivery, rows);
            }
        }
        return register;
    }

    /** Keeps what accepted rows state. */
    private final class AcceptedRows implements Rows {

        private final Set<String> categories;
        private final Delivery delivery;
        private final int number;

        AcceptedRows(Feed feed, Set<String> categories, Delivery delivery) {
            this.categories = categories;
            this.delivery = delivery;
            this.number = feed.columns().stream().map(Column::heading).toList().indexOf("注册号");
        }

        @Override
        public void row(@Nullable Object[] cells, String operation, Truth truth) {
            String code = truth.subject().code();
            if (truth.outcome() != Outcome.ACCEPTED || !categories.contains(code.substring(0, CATEGORY))) {
                return;
            }
            stated.get(delivery).add(code);
            Object older = number < 0 ? null : cells[number];
            if (older != null) {
                ofNumber.computeIfAbsent(older.toString(), _ -> new TreeSet<>()).add(code);
            }
        }

        @Override
        public void leftOut(Truth truth) {}
    }

    /** Whether a registrar states the organisation. */
    boolean states(Subject subject) {
        return stated.values().stream().anyMatch(codes -> codes.contains(subject.code()));
    }

    /** Whether a registrar states the organisation a year before the end, and again later. */
    boolean statesBeforeAndAfter(Subject subject) {
        return stated.values().stream().allMatch(codes -> codes.contains(subject.code()));
    }

    /** The names that a registrar stated first and another has replaced later. */
    List<String> formerNames(Subject subject) {
        List<String> names = new ArrayList<>();
        String before = subject.name(Population.CLOSED.minusYears(1));
        if (statesBeforeAndAfter(subject) && !before.equals(subject.name(Population.CLOSED))) {
            names.add(before);
        }
        return names;
    }

    /** Codes of the organisations to which registrars gave a number that another has too. */
    Set<String> disputed() {
        Set<String> disputed = new TreeSet<>();
        ofNumber.values().stream().filter(codes -> codes.size() > 1).forEach(disputed::addAll);
        return disputed;
    }

    /** The older numbers that lead to the organisation and to no other. */
    List<String> numbers(Subject subject) {
        List<String> numbers = new ArrayList<>(List.of(subject.organisationCode()));
        if (!subject.taxNumber().isEmpty()) {
            numbers.add(subject.taxNumber());
        }
        if (ofNumber.getOrDefault(subject.registrationNumber(), Set.of()).equals(Set.of(subject.code()))) {
            numbers.add(subject.registrationNumber());
        }
        return numbers;
    }
}
