package org.credit531.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody acts or looks for. A client states it in the header {@code Credit531-Purpose}; where nobody states it, each
 * event has its usual one.
 */
public enum Purpose {
    /** A department's own duty, as article 18 shares information for. */
    DUTY("duty", "zj-2018:18"),
    /** Licensing, procurement, funding: where the law has departments consult a file. */
    CONSULTATION("consultation", "zj-2018:21"),
    /** An answer to the subject's own wish, as an objection or a repair. */
    OWN_MATTER("own-matter", "zj-2018:30"),
    /** An inquiry that must not be known before it is over, by those who may inquire. */
    INVESTIGATION("investigation", "pipl:35"),
    /** Handing in and keeping records. */
    COLLECTION("collection", "zj-2018:13"),
    /** The security of the platform. */
    SECURITY("security", "zj-2018:20"),
    /** Watching over those who use it. */
    SUPERVISION("supervision", "zj-2018:20");

    private final String code;
    private final String article;

    Purpose(String code, String article) {
        this.code = code;
        this.article = article;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The article it rests on unless the caller states another. */
    public String article() {
        return article;
    }

    /** The purpose with this code. */
    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }
}
