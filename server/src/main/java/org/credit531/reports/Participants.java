package org.credit531.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.documents.Printable;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/**
 * The participants of a tender as somebody pasted or sent them: a line each, its code in the first cell. What is no code of an
 * organisation is listed as such, and a number of a person is neither kept nor repeated.
 *
 * @param codes each once, in their order
 * @param persons how many lines had a number of a person
 */
record Participants(List<String> codes, int persons) {

    static final int LONGEST_TEXT = 200_000;

    /** As many characters have at most as many bytes. */
    static final int MOST_BYTES = 3 * LONGEST_TEXT;

    private static final int LONGEST_CODE = 40;
    private static final Pattern CELLS = Pattern.compile("[,;，；\\t|]");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    Participants {
        codes = List.copyOf(codes);
    }

    /**
     * Reads them.
     *
     * @throws RequestProblem 422 {@code tender-empty}, {@code tender-many}; 413 {@code tender-size}
     */
    static Participants read(String text, int most) {
        if (text.length() > LONGEST_TEXT) {
            throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "tender-size", LONGEST_TEXT);
        }
        Set<String> codes = new LinkedHashSet<>();
        int persons = 0;
        boolean first = true;
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String code = cell(line);
            boolean heading = first && !DIGIT.matcher(code).matches();
            first = false;
            if (CitizenNumbers.areIn(code)) {
                persons++;
            } else if (!heading && !code.isEmpty()) {
                codes.add(code);
            }
        }
        return checked(new Participants(new ArrayList<>(codes), persons), most);
    }

    private static Participants checked(Participants read, int most) {
        if (read.codes().isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "tender-empty");
        }
        if (read.codes().size() > most) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "tender-many",
                    read.codes().size(),
                    most);
        }
        return read;
    }

    /** Without signs that nobody sees: a number of a person is one with such a sign in it, too. */
    private static String cell(String line) {
        String cell = Printable.of(CELLS.split(line, 2)[0].replace("\"", "").replace("'", ""));
        return cell.length() > LONGEST_CODE ? cell.substring(0, LONGEST_CODE) : cell;
    }
}
