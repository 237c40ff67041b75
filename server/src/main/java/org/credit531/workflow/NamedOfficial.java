package org.credit531.workflow;

import org.credit531.identifiers.CitizenNumbers;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who does something with a case by way of a program: people decide (charter rule 6), and a program only carries it here.
 */
public final class NamedOfficial {

    private static final int FEWEST = 2;
    private static final int MOST = 50;

    private NamedOfficial() {}

    /**
     * Who did it, as its step says: the official, and the program that sent it.
     *
     * @throws RequestProblem 422 {@code case-official} where nobody is named
     */
    public static String of(@Nullable String official, String program) {
        String name = official == null
                ? ""
                : official.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.length() < FEWEST || name.length() > MOST || CitizenNumbers.areIn(name)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "case-official", FEWEST, MOST);
        }
        return name + " (" + program + ")";
    }
}
