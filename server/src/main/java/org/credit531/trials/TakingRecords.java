package org.credit531.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.credit531.record.EveryRecord;
import org.credit531.record.PartyKeys;
import org.credit531.trial.ItemLoading;
import org.credit531.trial.Loading;
import org.credit531.trial.Projection;
import org.jspecify.annotations.Nullable;

/** Puts records as they are told into the columns of a population. */
final class TakingRecords implements EveryRecord.Taker {

    private final Parties parties;
    private final Describing describing;
    private final Counted counted;
    private final Map<String, Taken> items = new HashMap<>();
    private final byte[] party = new byte[PartyKeys.WIDTH];
    private Taken item = Taken.NOTHING;
    private boolean describes;

    TakingRecords(Loading loading, Projection projection, Parties parties, Describing describing, Counted counted) {
        this.parties = parties;
        this.describing = describing;
        this.counted = counted;
        wanted(projection, describing).forEach((code, fields) -> {
            int read =
                    projection.items().contains(code) ? projection.fields(code).size() : 0;
            ItemLoading columns = projection.items().contains(code) ? loading.item(code) : null;
            items.put(
                    code,
                    new Taken(
                            columns,
                            read,
                            fields,
                            describing.registrations().contains(code),
                            counted.reading().count(code)));
        });
    }

    /** What has to be told: the fields that models read, and behind them those that tell organisations apart. */
    static SortedMap<String, List<String>> wanted(Projection projection, Describing describing) {
        SortedMap<String, List<String>> wanted = new TreeMap<>();
        projection.items().forEach(item -> wanted.put(item, new ArrayList<>(projection.fields(item))));
        for (String item : describing.registrations()) {
            List<String> fields = wanted.computeIfAbsent(item, i -> new ArrayList<>());
            Describing.FIELDS.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        }
        return wanted;
    }

    /**
     * Where records are counted.
     *
     * @param room for those that are taken
     * @param reading all that are read
     */
    record Counted(Room room, Reading reading) {}

    /**
     * How an item is taken.
     *
     * @param columns where its records go; {@code null} where no model reads it
     * @param read how many of its fields models read: the first ones
     * @param fields all that are told
     * @param registers whether it tells organisations apart
     * @param count counts its records
     */
    private record Taken(
            @Nullable ItemLoading columns, int read, List<String> fields, boolean registers, Reading.Count count) {

        static final Taken NOTHING = new Taken(null, 0, List.of(), false, new Reading.Count(0));
    }

    @Override
    public boolean begin(EveryRecord.Head head) {
        counted.reading().requireWanted();
        item = items.getOrDefault(head.item(), Taken.NOTHING);
        item.count().add();
        head.party(party);
        int organisation = parties.of(party);
        if (organisation < 0) {
            return false;
        }
        counted.room().record();
        describes = item.registers()
                && describing.describes(
                        organisation,
                        head.item(),
                        head.effectiveFrom(),
                        head.removedOn(),
                        head.withheld(),
                        head.keyHigh());
        ItemLoading columns = item.columns();
        if (columns != null) {
            columns.begin(organisation, head.effectiveFrom());
            columns.key(head.keyHigh(), head.keyLow());
            columns.removedOn(head.removedOn());
            if (head.withheld()) {
                columns.withheld();
            }
        }
        return columns != null || describes;
    }

    @Override
    public void text(int field, byte[] utf8, int from, int to) {
        if (item.columns() != null && field < item.read()) {
            item.columns().text(field, utf8, from, to);
        }
        if (describes) {
            describing.text(item.fields().get(field), utf8, from, to);
        }
    }

    @Override
    public void number(int field, long number) {
        if (item.columns() != null && field < item.read()) {
            item.columns().number(field, number);
        }
        if (describes) {
            describing.number(item.fields().get(field), number);
        }
    }

    @Override
    public void day(int field, int day) {
        if (item.columns() != null && field < item.read()) {
            item.columns().day(field, day);
        }
        if (describes) {
            describing.day(item.fields().get(field), day);
        }
    }

    @Override
    public void truth(int field, boolean truth) {
        if (item.columns() != null && field < item.read()) {
            item.columns().truth(field, truth);
        }
    }
}
