package org.credit531.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The pages that a browser may ask for without signing in, as {@code web/public-pages.csv} lists and explains them. */
public final class PublicPages {

    /** The endpoint of what is no page of ours, such as an address that does not exist. */
    public static final String ERROR = "(error)";

    private static final String FILE = "web/public-pages.csv";
    private static final int CELLS = 3;

    private PublicPages() {}

    /** All lines of the file. */
    public static List<Line> all() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PublicPages::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        List<String> cells =
                Arrays.stream(text.split(",", CELLS)).map(String::strip).toList();
        Line line = new Line(cells.get(0), cells.get(1), cells.size() < CELLS ? "" : cells.get(2));
        if (!line.isExample() && line.note().isEmpty()) {
            throw new IllegalStateException(FILE + ": neither an example nor a reason: " + text);
        }
        return line;
    }

    /**
     * A line.
     *
     * @param endpoint the pattern of the address as the code maps it
     * @param example an address; empty where there is none
     * @param note the name of its picture, empty where another walk takes one; without an example, why there is none
     */
    public record Line(String endpoint, String example, String note) {

        /** Whether there is a page to be looked at. */
        public boolean isExample() {
            return !example.isEmpty();
        }
    }
}
