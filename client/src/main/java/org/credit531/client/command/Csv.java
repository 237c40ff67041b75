package org.credit531.client.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes CSV (RFC 4180, LF). */
final class Csv {

    private Csv() {}

    static void write(Appendable target, @Nullable String... cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            target.append(index == 0 ? "" : ",").append(quoted(cells[index]));
        }
        target.append('\n');
    }

    private static String quoted(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
