package org.credit531.collection;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A file's name as its sender gives it, without its folders, control characters, excess and numbers of persons; only ever
 * shown.
 */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String of(@Nullable String disposition) {
        if (disposition == null) {
            return "";
        }
        try {
            return clean(ContentDisposition.parse(disposition).getFilename());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    static String clean(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.codePoints()
                .filter(FileNames::isVisible)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return PersonNumbers.masked(printable.strip());
    }

    /** Neither control characters nor those that turn the direction of writing and so hide the true ending. */
    private static boolean isVisible(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
    }
}
