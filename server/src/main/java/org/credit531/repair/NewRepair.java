package org.credit531.repair;

import org.credit531.web.RequestProblem;
import org.credit531.web.UploadedText;
import org.springframework.http.HttpStatus;

/**
 * What the form brings.
 *
 * @param words what was done to put the matter right
 * @param signer the name of who signs the commitment
 * @param agreed whether it is signed
 */
record NewRepair(String words, String signer, boolean agreed) {

    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_SIGNER = 100;
    private static final int FEWEST = 5;
    private static final int SHORTEST_SIGNER = 2;

    NewRepair {
        words = UploadedText.typed(words).strip();
        signer = signer.strip();
    }

    /** Refuses what says too little, or is not signed. */
    void check() {
        if (words.length() < FEWEST || words.length() > LONGEST_WORDS) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "repair-words", FEWEST, LONGEST_WORDS);
        }
        if (!agreed || signer.length() < SHORTEST_SIGNER || signer.length() > LONGEST_SIGNER) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "repair-commitment", LONGEST_SIGNER);
        }
    }
}
