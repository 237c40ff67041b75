package org.credit531.province;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.province.feed.Truth;
import org.credit531.province.population.Change;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;

/** The truth as JSON Lines: about each row that is not sound, about each file, about each subject. */
final class TruthLines {

    private final Writer target;

    TruthLines(Writer target) {
        this.target = target;
    }

    /** About a row; row 0 is a record that a file leaves out. */
    void add(long row, Truth truth) throws IOException {
        if (truth.what().equals("sound")) {
            return;
        }
        target.write("{\"row\":" + row);
        text("party", code(truth.subject()));
        target.write(",\"record\":" + truth.record());
        text("day", truth.day().toString());
        text("what", truth.what());
        text("outcome", truth.outcome().name().toLowerCase(Locale.ROOT));
        text("finding", truth.finding());
        text("instead", truth.instead());
        target.write("}\n");
    }

    /** About a file. */
    void add(String file, String item, String unit, String mode, Planted planted) throws IOException {
        target.write("{\"file\":\"" + file + '"');
        text("item", item);
        text("unit", unit);
        text("mode", mode);
        target.write(",\"rows\":" + planted.rows() + ",\"accepted\":" + planted.accepted() + ",\"unchanged\":"
                + planted.unchanged() + ",\"withdrawn\":" + planted.withdrawn() + ",\"leftOut\":" + planted.leftOut());
        counts("quarantined", planted.quarantined());
        counts("planted", planted.what());
        target.write("}\n");
    }

    /** About a subject: its hidden risk, its outcome and its history. */
    void add(Subject subject) throws IOException {
        target.write("{\"kind\":\"" + subject.kind().code() + '"');
        text("party", code(subject));
        text("name", subject.name(Population.CLOSED));
        target.write(",\"risk\":" + subject.risk());
        text("band", subject.band().name().toLowerCase(Locale.ROOT));
        target.write(",\"outcome\":" + subject.outcome());
        text("registrationNumber", subject.registrationNumber());
        text("taxNumber", subject.taxNumber());
        target.write(",\"changes\":[");
        var separator = "";
        for (Change change : subject.changes()) {
            target.write(separator + "{\"day\":\"" + change.day() + "\",\"what\":\""
                    + change.type().name().toLowerCase(Locale.ROOT) + '"');
            text("before", change.before());
            text("after", change.after());
            target.write(change.other() < 0 ? "}" : ",\"other\":" + change.other() + "}");
            separator = ",";
        }
        target.write("]}\n");
    }

    private static String code(Subject subject) {
        return subject.code().isEmpty() ? subject.personNumber() : subject.code();
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        target.write(",\"" + name + "\":{");
        var separator = "";
        for (var count : new TreeMap<>(counts).entrySet()) {
            target.write(separator + '"' + count.getKey() + "\":" + count.getValue());
            separator = ",";
        }
        target.write("}");
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            target.write(",\"" + name + "\":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
    }
}
