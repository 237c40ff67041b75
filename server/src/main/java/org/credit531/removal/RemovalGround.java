package org.credit531.removal;

import java.util.Arrays;
import java.util.Locale;

/** Why a record goes. */
public enum RemovalGround {
    /** Its subject has put right what it was about (Zhejiang Regulation, article 32). */
    REPAIR,
    /** It was wrong (Zhejiang Regulation, article 30). */
    OBJECTION,
    /** The decision that it told was taken back. */
    WITHDRAWN,
    /** Its term is over (Zhejiang Regulation, article 16). */
    EXPIRED;

    /** Its name in the database, addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RemovalGround of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ground " + code));
    }
}
