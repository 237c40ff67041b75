package org.credit531.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.catalogue.Dimension;
import org.credit531.catalogue.Family;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;

/** How far the catalogue is filled, as last counted: nothing here reads statements. */
public interface Coverage {

    /** Every family of evaluation with its dimensions and their items, in the order of the plan. */
    List<OfFamily> families();

    /** The day on which any unit sent each item last; items that nobody ever sent are left out. */
    Map<String, LocalDate> lastSent();

    /** How many records of each item are in force, over all kinds of subjects; items without any are left out. */
    Map<String, Long> records();

    /** For how many months a source that is silent counts as alive. */
    int monthsAlive();

    /** How many items have changed since they were counted. */
    int uncounted();

    /** A family. */
    record OfFamily(Family family, List<OfDimension> dimensions) {}

    /**
     * A dimension of a family.
     *
     * @param lines what the plan states for it, by due date; empty where it states nothing
     */
    record OfDimension(Dimension dimension, List<OfItem> items, List<Line> lines) {

        /** How many of its items have live data. */
        public int live() {
            return Math.toIntExact(items.stream().filter(OfItem::live).count());
        }

        /** The items with live data among all, in tenths of a per cent, rounded down: only all of them show 100 %. */
        public int share() {
            return items.isEmpty() ? 0 : live() * 1000 / items.size();
        }

        /** Whether the line of a share in per cent is reached. */
        public boolean reaches(int line) {
            return share() >= line * 10;
        }
    }

    /**
     * An item, as far as its records are about subjects of the family's kinds.
     *
     * @param records how many are in force
     * @param freshest the latest effective date of these, null where there is none
     * @param sentOn the day of the last batch of a unit that has such records, otherwise of any unit; null before the first
     * @param missing why it has no live data, null where it has
     */
    record OfItem(
            Item item,
            long records,
            @Nullable LocalDate freshest,
            @Nullable LocalDate sentOn,
            @Nullable Missing missing) {

        public boolean live() {
            return missing == null;
        }
    }

    /** A line of the plan: what share in per cent is due when. */
    record Line(int share, LocalDate due) {}

    /** Why an item has no live data. */
    enum Missing {
        /** Its article has ended: no records may be used. */
        SUSPENDED,
        /** No unit has ever sent it. */
        NEVER_SENT,
        /** It was sent, but no record in force is about a subject of these kinds. */
        NO_RECORDS,
        /** There are records, but their sources have been silent for too long. */
        SILENT
    }
}
