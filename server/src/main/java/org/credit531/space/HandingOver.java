package org.credit531.space;

import java.util.List;
import java.util.regex.Pattern;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the window states before a letter is printed: to whom it goes, and by what that was proven. It becomes the proof of
 * handing over.
 *
 * @param organisation the unified code of the organisation
 * @param way {@code window} or {@code post}
 * @param receiver who takes the letter, or the address that it is sent to
 * @param proof what was shown: the licence and an identity document, or the number of the posting
 */
record HandingOver(String organisation, String way, String receiver, String proof) {

    /** The ways by which a letter goes. */
    static final List<String> WAYS = List.of("window", "post");

    private static final int LONGEST = 200;

    /** What no document prints. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\u2028\\u2029]");

    HandingOver {
        organisation = text(organisation);
        way = text(way);
        receiver = text(receiver);
        proof = text(proof);
    }

    /** What a form leaves out arrives as null. */
    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * The same, if it says enough.
     *
     * @throws RequestProblem 422 with the field in its code
     */
    HandingOver checked() {
        require(WAYS.contains(way), "letter-way");
        require(says(receiver), "letter-receiver");
        require(says(proof), "letter-proof");
        return this;
    }

    private static boolean says(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST
                && !UNPRINTABLE.matcher(text).find()
                && !CitizenNumbers.areIn(text);
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, LONGEST);
        }
    }
}
