package org.credit531.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Spelling;
import org.credit531.web.DayParameter;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/**
 * A decision as another source knows it.
 *
 * @param code whom it is about: a unified code
 * @param number its number, as written
 * @param decidedOn its day
 * @param unit who should have sent it
 * @param region the region of the office
 */
record KnownDecision(String code, String number, LocalDate decidedOn, String unit, String region) {

    static final int MOST = 500;

    private static final int CELLS = 4;
    private static final int LONGEST = 200;
    static final String PROVINCE = "330000";

    /**
     * The lines of a sample: code, number, day, unit and perhaps region, with commas or tabulators between.
     *
     * @throws RequestProblem 422 that names the first line that cannot be read
     */
    static List<KnownDecision> read(String text, Catalogue catalogue, LocalDate today) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(MOST + 1L).toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "sample-size", MOST);
        }
        List<KnownDecision> decisions = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int line = at + 1;
            decisions.add(line(lines.get(at), catalogue, today)
                    .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "sample-line", line)));
        }
        return List.copyOf(decisions);
    }

    private static Optional<KnownDecision> line(String text, Catalogue catalogue, LocalDate today) {
        String[] cells = text.split("[,，\t]", -1);
        if (cells.length < CELLS || cells.length > CELLS + 1 || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String region = cells.length > CELLS && !cells[CELLS].isBlank() ? cells[CELLS].strip() : PROVINCE;
        return of(cells[0].strip(), cells[1].strip(), cells[2].strip(), new Office(cells[3].strip(), region))
                .filter(one -> one.isPossible(catalogue, today));
    }

    /** A decision as it is written; none where its day is no day. */
    static Optional<KnownDecision> of(String code, String number, String day, Office office) {
        return DayParameter.read(day)
                .map(decided -> new KnownDecision(code, number, decided, office.unit(), office.region()));
    }

    /** Whether it can be compared: about an organisation, with a number, made by now, by an office that there is. */
    boolean isPossible(Catalogue catalogue, LocalDate today) {
        return !decidedOn.isAfter(today)
                && Uscc.parse(code).isValid()
                && number.length() <= LONGEST
                && number.indexOf('\0') < 0
                && !Spelling.of(number).isEmpty()
                && catalogue.unit(unit).isPresent()
                && region.matches("33[0-9]{4}");
    }

    Office office() {
        return new Office(unit, region);
    }

    String spelled() {
        return Spelling.of(number);
    }

    /** Who should have sent it. */
    record Office(String unit, String region) {}
}
