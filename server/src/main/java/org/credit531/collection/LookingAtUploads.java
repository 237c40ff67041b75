package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.springframework.stereotype.Component;

/** Looks at a stored upload with the very code that will read it, as far as the first rows, and takes nothing. */
@Component
class LookingAtUploads {

    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Clock clock;

    LookingAtUploads(Catalogue catalogue, Uploads uploads, Clock clock) {
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** How an upload is understood under these choices; a file that cannot be read says so as its problem. */
    UploadLook at(Batch batch, Choices choices, int rows) {
        Item item = catalogue.require(batch.item());
        try (CsvFile file = new CsvFile(uploads.open(batch.id()))) {
            String[] headings = file.next(1);
            List<ReadColumn> columns = columns(item, headings, choices);
            Optional<Batch.Problem> problem = problem(item, headings, batch);
            return new UploadLook(
                    "csv",
                    "UTF-8",
                    "",
                    1,
                    columns,
                    missing(item, columns),
                    problem.isPresent() ? List.of() : rows(item, file, headings, batch, rows),
                    problem.orElse(null));
        } catch (FileProblem problem) {
            return UploadLook.of(problem.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of an upload and what stands first in them. */
    ComparingColumns.Profile profile(Batch batch, Choices choices, int rows) {
        UploadLook look = at(batch, choices, rows);
        List<Set<String>> values = new ArrayList<>();
        look.columns().forEach(column -> values.add(new LinkedHashSet<>()));
        look.rows().forEach(row -> {
            for (int at = 0; at < Math.min(values.size(), row.cells().size()); at++) {
                if (!row.cells().get(at).isBlank()) {
                    values.get(at).add(row.cells().get(at).strip());
                }
            }
        });
        return new ComparingColumns.Profile(look.columns(), values);
    }

    private static List<ReadColumn> columns(Item item, String[] headings, Choices choices) {
        return Arrays.stream(headings)
                .map(heading -> new ReadColumn(
                        Finding.shown(heading.strip()),
                        choices.find(heading)
                                .map(Choices.Choice::field)
                                .or(() -> item.fieldFor(heading).map(Field::name))
                                .orElse(null)))
                .toList();
    }

    private static Optional<Batch.Problem> problem(Item item, String[] headings, Batch batch) {
        try {
            var _ = new Headings(item, headings, batch.effective() != null);
            return Optional.empty();
        } catch (FileProblem problem) {
            return Optional.of(problem.problem());
        }
    }

    private List<UploadLook.Row> rows(Item item, CsvFile file, String[] headings, Batch batch, int most) {
        Headings found = new Headings(item, headings, batch.effective() != null);
        RowReading reading = new RowReading(item, found, batch.effective(), LocalDate.now(clock));
        List<UploadLook.Row> rows = new ArrayList<>();
        long number = 2;
        for (String[] cells = file.next(number); cells.length > 0 && rows.size() < most; cells = file.next(++number)) {
            if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                rows.add(row(reading, number, cells));
            }
        }
        return rows;
    }

    private static UploadLook.Row row(RowReading reading, long number, String[] cells) {
        return switch (reading.read(number, cells)) {
            case RowReading.Row.Taken(var stated) ->
                new UploadLook.Row(number, List.of(cells), stated.values(), List.of());
            case RowReading.Row.Refused(var refused) ->
                new UploadLook.Row(number, List.of(cells), Map.of(), refused.findings());
        };
    }

    private static List<Field> missing(Item item, List<ReadColumn> columns) {
        return item.fields().stream()
                .filter(Field::required)
                .filter(field -> !field.name().equals(item.effectiveFrom()))
                .filter(field ->
                        columns.stream().noneMatch(column -> field.name().equals(column.field())))
                .toList();
    }
}
