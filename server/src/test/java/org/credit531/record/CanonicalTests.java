package org.credit531.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.Uscc;
import org.credit531.language.DataFiles;
import org.credit531.subject.PartyCode;
import org.credit531.testing.Organisations;
import org.junit.jupiter.api.Test;

class CanonicalTests {

    private static final Item ITEM = DataFiles.read("catalogue/items/construction-market-grade.yaml", Item.class)
            .getFirst();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    private static Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("uscc", Organisations.enterprise(1));
        values.put("name", "甲有限公司");
        values.put("role", "design");
        values.put("grade", "A");
        values.put("score", 955_000L);
        values.put("evaluated-on", DAY);
        return values;
    }

    private static StatedRecord stated(Map<String, Object> values, boolean assumed) {
        return new StatedRecord(
                2,
                PartyCode.of(Uscc.of((String) values.get("uscc"))),
                (String) values.get("name"),
                (LocalDate) values.get("evaluated-on"),
                assumed,
                null,
                List.of(),
                false,
                values);
    }

    private static byte[] hash(Map<String, Object> values) {
        return new Canonical(ITEM, "transport").hash(stated(values, false));
    }

    private static Map<String, Object> with(String field, Object value) {
        var values = values();
        values.put(field, value);
        return values;
    }

    @Test
    void hashesValuesWhateverTheirOrder() {
        var random = new Random(531);
        for (int run = 0; run < 50; run++) {
            var entries = new java.util.ArrayList<>(values().entrySet());
            java.util.Collections.shuffle(entries, random);
            var shuffled = new LinkedHashMap<String, Object>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
            assertThat(hash(shuffled)).isEqualTo(hash(values()));
        }
    }

    @Test
    void hashesEveryFieldApart() {
        assertThat(hash(with("name", "甲有限公司2"))).isNotEqualTo(hash(values()));
        assertThat(hash(with("score", 955_001L))).isNotEqualTo(hash(values()));
        assertThat(hash(with("evaluated-on", DAY.plusDays(1)))).isNotEqualTo(hash(values()));
        var without = values();
        without.remove("score");
        assertThat(hash(without)).isNotEqualTo(hash(values()));
        assertThat(hash(with("score", "955000"))).isNotEqualTo(hash(values()));
    }

    @Test
    void doesNotLetOneFieldRunIntoTheNext() {
        var one = values();
        one.put("role", "a");
        one.put("grade", "bc");
        var other = values();
        other.put("role", "ab");
        other.put("grade", "c");
        assertThat(hash(one)).isNotEqualTo(hash(other));
        assertThat(key(one, "transport")).isNotEqualTo(key(other, "transport"));
    }

    @Test
    void leavesAnAssumedDayOutOfTheHash() {
        var canonical = new Canonical(ITEM, "transport");
        byte[] today = canonical.hash(stated(values(), true));
        assertThat(canonical.hash(stated(with("evaluated-on", DAY.plusDays(1)), true)))
                .isEqualTo(today);
        assertThat(today).isNotEqualTo(hash(values()));
    }

    @Test
    void keysByUnitPartyAndTheKeyFieldsOnly() {
        assertThat(key(with("name", "another name"), "transport")).isEqualTo(key(values(), "transport"));
        assertThat(key(values(), "market-regulation")).isNotEqualTo(key(values(), "transport"));
        assertThat(key(with("grade", "B"), "transport")).isNotEqualTo(key(values(), "transport"));
        assertThat(key(with("uscc", Organisations.enterprise(2)), "transport"))
                .isNotEqualTo(key(values(), "transport"));
    }

    private static java.util.UUID key(Map<String, Object> values, String unit) {
        return new Canonical(ITEM, unit).key(stated(values, false));
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(Canonical.values(ITEM, ITEM.version(), json(values()))).isEqualTo(values());
        var strange = with("name", "引号\" 反斜杠\\ 换行\n 表情🏦");
        assertThat(Canonical.values(ITEM, ITEM.version(), json(strange))).isEqualTo(strange);
    }

    private static String json(Map<String, Object> values) {
        return UTF_8.decode(new CanonicalJson().of(values)).toString();
    }
}
