package org.credit531.collection;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.identifiers.SubjectKind;
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
import org.credit531.province.population.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the invented departments send can be read as the catalogue says: where a feed and its item part, both are named here. */
class FeedsTests {

    private static final Population POPULATION = new Population(531, 1_000);

    /** What other contexts or later steps read: numbers of parties, and codes of lists that grow with time. */
    private static final Set<FieldType> READ_ELSEWHERE =
            Set.of(FieldType.PERSON_NUMBER, FieldType.ORGANISATION_NUMBER, FieldType.REGION, FieldType.INDUSTRY);

    private final Map<String, Item> items = DataFiles.read("catalogue/items/*.yaml", Item.class).stream()
            .collect(toMap(Item::item, Function.identity()));

    @TestFactory
    List<DynamicTest> readsEveryFeedByItsItem() {
        return Feeds.all().stream()
                .map(feed -> DynamicTest.dynamicTest(feed.id(), () -> readsByItsItem(feed)))
                .toList();
    }

    @Test
    void hasFeedsOfEveryItem() {
        var told = Feeds.all().stream().map(Feed::item).collect(toSet());

        assertThat(items.keySet()).as("items without a feed: see FEEDS.md").isSubsetOf(told);
    }

    private void readsByItsItem(Feed feed) throws IOException {
        Item item = items.get(feed.item());
        assertThat(item).as("no item %s in the catalogue", feed.item()).isNotNull();
        assertThat(item.subjects())
                .as("%s: subjects of the item", feed.id())
                .containsAll(feed.whom().kinds().stream()
                        .map(kind -> SubjectKind.of(kind.code()))
                        .toList());
        Headings headings = new HeadingSearch(
                        new FieldNames(item, Choices.NONE), List.of(FileRow.of(1, headings(feed))), false)
                .find();
        assertThat(headings.problem()).as(feed.id()).isEmpty();
        assertStored(feed, headings);
        assertCorrects(feed, item, headings);
        Sound sound = new Sound(headings);
        Sending.send(POPULATION, feed, Defects.NONE, Delivery.FIRST, sound);
        assertThat(sound.wrong).as(feed.id()).isEmpty();
    }

    private static String[] headings(Feed feed) {
        return feed.columns().stream().map(Column::heading).toArray(String[]::new);
    }

    private static void assertStored(Feed feed, Headings headings) {
        for (int column = 0; column < feed.columns().size(); column++) {
            Column told = feed.columns().get(column);
            Field field = headings.columns().get(column).field();
            assertThat(field != null)
                    .as("%s: %s is stored", feed.id(), told.heading())
                    .isEqualTo(told.isStored());
            assertThat(field != null && field.type() == FieldType.CODE)
                    .as("%s: %s is coded", feed.id(), told.heading())
                    .isEqualTo(told.isCoded());
        }
    }

    /** What is corrected in the key would be another record. */
    private static void assertCorrects(Feed feed, Item item, Headings headings) {
        if (feed.corrects() >= 0) {
            assertThat(item.key())
                    .as("%s: corrects", feed.id())
                    .doesNotContain(headings.columns().get(feed.corrects()).content());
        }
    }

    /** Reads each cell of sound rows and keeps what is wrong, each mistake once. */
    private static final class Sound implements Rows {

        private final Headings headings;
        private final Set<String> wrong = new TreeSet<>();

        Sound(Headings headings) {
            this.headings = headings;
        }

        @Override
        public void row(@Nullable Object[] cells, String operation, Truth truth) {
            for (int column = 0; column < cells.length; column++) {
                Field field = headings.columns().get(column).field();
                if (field != null && !READ_ELSEWHERE.contains(field.type())) {
                    read(field, headings.columns().get(column).unit(), cells[column]);
                }
            }
        }

        private void read(Field field, String unit, @Nullable Object cell) {
            if (cell == null || cell.toString().isEmpty()) {
                if (field.required()) {
                    wrong.add(field.name() + " is empty");
                }
            } else if (cells(field, unit).read(text(cell)) instanceof Cells.Reading.Wrong found) {
                wrong.add(field.name() + " " + found.code() + ": " + text(cell));
            }
        }

        private static Cells cells(Field field, String unit) {
            return Cells.of(field, new Cells.Circumstances(unit, false, true));
        }

        private static String text(Object cell) {
            return switch (cell) {
                case Money money -> money.amount().toPlainString();
                case BigDecimal number -> number.toPlainString();
                default -> cell.toString();
            };
        }

        @Override
        public void leftOut(Truth truth) {}
    }
}
