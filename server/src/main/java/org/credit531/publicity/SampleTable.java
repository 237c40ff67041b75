package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.collection.ForeignTables;
import org.credit531.collection.ForeignTables.ForeignRow;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The list of a court or portal as a file: read by the headings of the catalogue item. Code, number and day stand in columns; unit and
 * region may, and where they do not those of the form count.
 */
@Component
class SampleTable {

    /** More than is pasted: a court's list of some months. */
    static final int MOST = 2_000;

    private static final String CODE = "uscc";
    private static final String NUMBER = "document-number";
    private static final String DECIDED = "decided-on";
    private static final String UNIT = "source-unit";
    private static final String REGION = "region";
    private static final Map<String, Boolean> WANTED =
            Map.of(CODE, true, NUMBER, true, DECIDED, true, UNIT, false, REGION, false);

    private final ForeignTables tables;
    private final Catalogue catalogue;
    private final Clock clock;

    SampleTable(ForeignTables tables, Catalogue catalogue, Clock clock) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Its decisions.
     *
     * @param office who sent what rows do not say of; empty texts for none
     * @throws RequestProblem 422 that says which row cannot be read, or what is wrong with the file
     */
    List<KnownDecision> read(byte[] file, Sheet sheet, KnownDecision.Office office, Locale locale) {
        List<ForeignRow> rows = tables.read(file, sheet.item(), WANTED, MOST, locale);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "sample-file-size", MOST);
        }
        LocalDate today = LocalDate.now(clock);
        return rows.stream().map(row -> decision(row, office, today)).toList();
    }

    private KnownDecision decision(ForeignRow row, KnownDecision.Office office, LocalDate today) {
        String unit = row.cell(UNIT).map(this::unit).orElse(office.unit());
        String region = row.cell(REGION).orElse(office.region().isEmpty() ? KnownDecision.PROVINCE : office.region());
        return KnownDecision.of(
                        row.cell(CODE).orElse(""),
                        row.cell(NUMBER).orElse(""),
                        row.cell(DECIDED).orElse(""),
                        new KnownDecision.Office(unit, region))
                .filter(one -> one.isPossible(catalogue, today))
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "sample-row", row.number()));
    }

    /** The code of a unit that a cell names by its code or by its Chinese name. */
    private String unit(String named) {
        Optional<String> byName = catalogue.units().stream()
                .filter(unit -> unit.name().zh().equals(named))
                .map(InformationUnit::code)
                .findFirst();
        return byName.orElse(named);
    }
}
