package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.language.DataFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the national standard of 2018 has its place in the catalogue, with room for what the standard allows (row U-1). */
class StandardFieldsTests {

    private static final List<Item> ITEMS = DataFiles.read("catalogue/items/*.yaml", Item.class);

    static Stream<Standard> fields() {
        try (var file = StandardFieldsTests.class.getResourceAsStream("/publicity/standard-2018.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Standard.of(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasItsPlaceInTheCatalogue(Standard standard) {
        Field field = ITEMS.stream()
                .filter(item -> item.item().equals(standard.item()))
                .flatMap(item -> item.fields().stream())
                .filter(one -> one.answersTo(standard.identifier()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field for " + standard.identifier()));
        assertThat(field.answersTo(standard.name())).as(standard.name()).isTrue();
        switch (standard.type()) {
            case "D" -> assertThat(field.type()).isEqualTo(FieldType.DATE);
            case "N" -> assertThat(field.type()).isEqualTo(FieldType.MONEY);
            case "C" ->
                assertThat(field.type() == FieldType.TEXT ? field.maxLength() : Integer.MAX_VALUE)
                        .isGreaterThanOrEqualTo(standard.length());
            default -> throw new AssertionError(standard.type());
        }
    }

    /** A field of the standard. */
    record Standard(String item, String identifier, String name, String type, int length) {

        static Standard of(String[] cells) {
            return new Standard(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].substring(0, 1),
                    Integer.parseInt("0" + cells[3].substring(1)));
        }
    }
}
