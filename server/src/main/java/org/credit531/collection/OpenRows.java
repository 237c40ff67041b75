package org.credit531.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that units sent, that were not taken and that nobody has dealt with yet: for whoever minds a term that runs all the same. Only
 * those that correcting or attributing can still bring; a row that was overtaken or tells what was removed is none. Whose rows are seen
 * is decided by the rows that the visitor's thread may see.
 */
public interface OpenRows {

    /**
     * Open rows of some items, those first that came first.
     *
     * @param fields the fields whose cells are wanted, as received
     * @param after the row after which to go on; {@code null} for the beginning
     */
    List<OpenRow> of(Collection<String> items, Set<String> fields, @Nullable Place after, int limit);

    /** How many there are. */
    long count(Collection<String> items);

    /** Where a row stands. */
    record Place(UUID batch, long row) {}

    /**
     * A row that is open.
     *
     * @param place where it stands
     * @param item the catalogue item
     * @param unit the information unit that sent it
     * @param region the region of its office
     * @param receivedOn the day on which it came
     * @param cells by name of field what stands in its cells, of the fields that were wanted; never a number of a person
     */
    record OpenRow(
            Place place, String item, String unit, String region, LocalDate receivedOn, Map<String, String> cells) {

        public OpenRow {
            cells = Map.copyOf(cells);
        }

        /** The day that a cell states; {@code null} where it states none that can be read. */
        public @Nullable LocalDate day(String field) {
            return new Days(false, false).read(cells.getOrDefault(field, "").strip())
                            instanceof Cells.Reading.Value(LocalDate day)
                    ? day
                    : null;
        }
    }
}
