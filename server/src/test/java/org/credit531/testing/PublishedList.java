package org.credit531.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published list of real organisations: tests read from it whom they look for, so that no code of them is in the repository. */
public final class PublishedList {

    private static final Pattern VALID = Pattern.compile(",([0-9A-Z]{18}),Y,");

    private PublishedList() {}

    /** The first unified code that the list itself calls valid. */
    public static String firstCode(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.map(VALID::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
