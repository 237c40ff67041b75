package org.credit531.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that every subject is told apart by, such as its region or size: no model reads it, distributions are cut by it. */
public final class Attribute {

    private final List<String> codes;
    private final Codes codeOf;

    /** Code 0 is none, k + 1 is the k-th. */
    private Attribute(List<String> codes, Codes codeOf) {
        this.codes = codes;
        this.codeOf = codeOf;
    }

    /** Takes the attribute of each subject. One thread at a time. */
    public static final class Loading {

        private final TextCodes codes = new TextCodes();
        private final GrowingInts codeOf = new GrowingInts();

        Loading() {}

        /** What a subject has; the last word counts. */
        public void set(int subject, String code) {
            codeOf.set(subject, codes.code(code) - Dictionary.FIRST + 1);
        }

        /** A subject has none, whatever was said before. */
        public void clear(int subject) {
            codeOf.set(subject, 0);
        }

        private void copy(Attribute from, int subject, int place) {
            int code = from.codeOf(subject);
            if (code >= 0) {
                set(place, from.codes.get(code));
            } else {
                clear(place);
            }
        }

        Attribute sealed(int subjects) {
            var texts = codes.texts();
            return new Attribute(List.of(texts), Codes.of(subjects, texts.length + 1, codeOf::get));
        }
    }

    /** The different codes that there are. */
    public List<String> codes() {
        return codes;
    }

    /** The place of a subject's code among {@link #codes}; -1 where it has none. */
    public int codeOf(int subject) {
        return codeOf.get(subject) - 1;
    }

    /** The same of more subjects, some of which have another. */
    static Attribute with(Attribute before, @Nullable Attribute changes, int subjects, int[] places) {
        var all = new Loading();
        for (int subject = 0; subject < before.codeOf.size(); subject++) {
            all.copy(before, subject, subject);
        }
        for (int change = 0; changes != null && change < places.length; change++) {
            all.copy(changes, change, places[change]);
        }
        return all.sealed(subjects);
    }

    long bytes() {
        return codeOf.bytes();
    }
}
