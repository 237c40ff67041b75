package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.StatedCircumstances;
import org.credit531.scoring.yaml.RefusedDocument;

/** What held on a day beside the records: the file {@code circumstances.yaml} that a folder of records may have. */
final class CircumstancesFile {

    private static final String NAME = "circumstances.yaml";

    private final Path file;
    private final Terminal terminal;

    CircumstancesFile(Path records, Terminal terminal) {
        this.file = records.resolve(NAME);
        this.terminal = terminal;
    }

    /**
     * What was suspended and late on the day; without the file nothing.
     *
     * @param late further items whose sources are overdue
     * @throws IOException where the file cannot be read, or tells of another day
     */
    Circumstances on(LocalDate day, Collection<String> late) throws IOException {
        var stated = Files.isRegularFile(file) ? stated(day) : Circumstances.NONE;
        var all = Stream.concat(stated.lateItems().stream(), late.stream()).collect(Collectors.toSet());
        return new Circumstances(stated.suspensions(), all, null);
    }

    private Circumstances stated(LocalDate day) throws IOException {
        StatedCircumstances stated;
        try {
            stated = StatedCircumstances.read(file.toString(), Files.readString(file, UTF_8));
        } catch (MalformedInputException e) {
            throw new IOException(terminal.message("evaluate.not-utf-8", file), e);
        } catch (RefusedDocument refused) {
            throw new IOException(refused.text(terminal.locale()).replace("\n", "; "), refused);
        }
        if (!stated.asOf().equals(day)) {
            throw new IOException(
                    terminal.message("evaluate.other-day", file, stated.asOf().toString(), day.toString()));
        }
        return stated.circumstances();
    }
}
