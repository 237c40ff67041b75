package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credit531.collection.ComparingColumns.Profile;
import org.junit.jupiter.api.Test;

class ComparingColumnsTests {

    private static Profile profile(String... columns) {
        List<ReadColumn> read = new ArrayList<>();
        List<Set<String>> values = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(":", -1);
            read.add(new ReadColumn(parts[0], parts[1].isEmpty() ? null : parts[1]));
            values.add(parts.length < 3 ? Set.of() : Set.of(parts[2].split(",", -1)));
        }
        return new Profile(read, values);
    }

    private static List<String> changes(Profile before, Profile now) {
        return ComparingColumns.changes(before, now).stream()
                .map(change ->
                        "%s %s %s %s".formatted(change.kind(), change.heading(), change.before(), change.field()))
                .toList();
    }

    @Test
    void findsNothingWhereOnlyTheOrderChanged() {
        assertThat(changes(profile("a:x", "b:y"), profile("b:y", "a:x"))).isEmpty();
    }

    @Test
    void findsWhatCameAndWent() {
        assertThat(changes(profile("a:x", "b:y"), profile("a:x", "c:", "d:")))
                .containsExactly("ADDED c null null", "ADDED d null null", "GONE b null y");
    }

    @Test
    void knowsAnotherNameByItsValuesItsFieldOrItsPlace() {
        assertThat(changes(profile("a:x:1,2,3", "b:y:4,5"), profile("n:n:9", "m::1,2,3", "b:y:4,5")))
                .containsExactly("ADDED n null n", "RENAMED m a null");
        assertThat(changes(profile("a:x:1", "b:y"), profile("b:y", "c:z", "d:x:2")))
                .containsExactly("ADDED c null z", "RENAMED d a x");
        assertThat(changes(profile("a:x:1", "b:y"), profile("c::2", "b:y"))).containsExactly("RENAMED c a null");
    }

    @Test
    void findsWhatIsReadOtherwise() {
        assertThat(changes(profile("a:x", "b:y", "c:"), profile("a:", "b:z", "c:y")))
                .containsExactly("UNMAPPED a null x", "REMAPPED b null z", "REMAPPED c null y");
    }
}
