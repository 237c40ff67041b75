package org.credit531.collection;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.language.DataFiles;
import org.credit531.province.feed.Column;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.province.feed.Money;
import org.credit531.province.feed.Rows;
import org.credit531.province.feed.Sending;
import org.credit531.province.feed.Truth;
import org.credit531.province.feed.Truth.Outcome;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of invented organisations once every department has sent both its deliveries without a mistake:
 * facts, read by the code that reads uploads, and no database. Persons are left out.
 */
public final class InventedFacts {

    /** The day after the invented registers were closed. */
    public static final LocalDate AS_OF = Population.CLOSED.plusDays(1);

    private static final Set<FieldType> NO_MODEL_READS =
            Set.of(FieldType.PERSON_NUMBER, FieldType.ORGANISATION_NUMBER, FieldType.TEXT);

    private final Map<String, Item> items = DataFiles.read("catalogue/items/*.yaml", Item.class).stream()
            .collect(toMap(Item::item, Function.identity()));
    private final Map<Integer, Map<String, Fact>> byOrganisation = new TreeMap<>();

    private InventedFacts(Collection<Integer> organisations) {
        organisations.forEach(number -> byOrganisation.put(number, new HashMap<>()));
    }

    /**
     * The facts about some organisations of a province.
     *
     * @param organisations their numbers in the population
     * @param wanted the catalogue items that are read
     */
    public static Map<Integer, List<Fact>> of(
            Population population, Collection<Integer> organisations, Set<String> wanted) throws IOException {
        var facts = new InventedFacts(organisations);
        for (Feed feed : Feeds.all()) {
            if (wanted.contains(feed.item())) {
                facts.take(population, feed);
            }
        }
        var lists = new TreeMap<Integer, List<Fact>>();
        facts.byOrganisation.forEach((number, known) -> lists.put(number, new ArrayList<>(known.values())));
        return lists;
    }

    private void take(Population population, Feed feed) throws IOException {
        var rows = new Taken(feed, Objects.requireNonNull(items.get(feed.item()), feed.item()));
        for (Delivery delivery : Delivery.values()) {
            Sending.send(population, feed, Defects.NONE, delivery, rows);
        }
    }

    /** A feed's rows, each read as its file would be. */
    private final class Taken implements Rows {

        private final Feed feed;
        private final Item item;
        private final List<@Nullable Field> fields = new ArrayList<>();
        private final List<@Nullable Cells> cells = new ArrayList<>();

        Taken(Feed feed, Item item) {
            this.feed = feed;
            this.item = item;
            String[] names = feed.columns().stream().map(Column::heading).toArray(String[]::new);
            Headings headings =
                    new HeadingSearch(new FieldNames(item, Choices.NONE), List.of(FileRow.of(1, names)), false).find();
            for (var column : headings.columns()) {
                Field field = column.field();
                boolean isRead = field != null && !NO_MODEL_READS.contains(field.type());
                fields.add(isRead ? field : null);
                cells.add(isRead ? cells(field, column.unit()) : null);
            }
        }

        private Cells cells(Field field, String unit) {
            boolean mayBeWithoutEnd = field.name().equals(item.effectiveTo());
            return Cells.of(field, new Cells.Circumstances(unit, false, mayBeWithoutEnd));
        }

        @Override
        public void row(@Nullable Object[] row, String operation, Truth truth) {
            var known = facts(truth);
            if (known == null || truth.outcome() == Outcome.QUARANTINED) {
                return;
            }
            if (truth.outcome() == Outcome.WITHDRAWN) {
                known.remove(key(truth));
                return;
            }
            Fact fact = fact(row, truth);
            if (!item.isSealedOn(AS_OF, fact.values())) {
                known.put(key(truth), fact);
            }
        }

        @Override
        public void leftOut(Truth truth) {
            var known = facts(truth);
            if (known != null) {
                known.remove(key(truth));
            }
        }

        private @Nullable Map<String, Fact> facts(Truth truth) {
            boolean isPerson = truth.subject().kind() == Kind.NATURAL_PERSON;
            return isPerson ? null : byOrganisation.get(truth.subject().number());
        }

        private String key(Truth truth) {
            return feed.id() + "/" + truth.record();
        }

        private Fact fact(@Nullable Object[] row, Truth truth) {
            var values = new HashMap<String, Object>();
            for (int column = 0; column < row.length; column++) {
                read(column, row[column], values);
            }
            LocalDate from = values.get(item.effectiveFrom()) instanceof LocalDate stated ? stated : truth.day();
            LocalDate to = item.effectiveTo() == null ? null : (LocalDate) values.get(item.effectiveTo());
            var retention = item.retention();
            LocalDate removed = retention == null ? LocalDate.MAX : retention.removalOf(from);
            return new Fact(item.item(), key(truth), from, to, removed, values);
        }

        private void read(int column, @Nullable Object cell, Map<String, Object> values) {
            Cells reader = cells.get(column);
            Field field = fields.get(column);
            if (reader == null
                    || field == null
                    || cell == null
                    || cell.toString().isEmpty()) {
                return;
            }
            if (!(reader.read(text(cell)) instanceof Cells.Reading.Value(Object value))) {
                throw new IllegalStateException(
                        feed.id() + ": " + field.name() + " cannot be '" + text(cell) + "': see FeedsTests");
            }
            values.put(field.name(), value);
        }
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Money money -> money.amount().toPlainString();
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
