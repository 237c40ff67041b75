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
    private static final String PROVINCE = "330000";

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
        String number = cells[1].strip();
        return DayParameter.read(cells[2].strip())
                .filter(day -> !day.isAfter(today))
                .filter(day -> Uscc.parse(cells[0].strip()).isValid())
                .filter(day ->
                        number.length() <= LONGEST && !Spelling.of(number).isEmpty())
                .filter(day -> catalogue.unit(cells[3].strip()).isPresent() && region.matches("33[0-9]{4}"))
                .map(day -> new KnownDecision(cells[0].strip(), number, day, cells[3].strip(), region));
    }

    String spelled() {
        return Spelling.of(number);
    }
}
