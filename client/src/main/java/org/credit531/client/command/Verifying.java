package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.credit531.client.DocumentStatus;
import org.credit531.client.PinnedKeys;
import org.credit531.client.ReceivedFile;
import org.credit531.client.SignedDocument;
import org.credit531.client.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code verify}: whether a receipt, a report, a letter as PDF or OFD, or another signed document is what the platform signed; without a
 * server, which is asked only with {@code --online} whether the document still holds. The first line begins with a stable word
 * for the outcome, which has an exit code of its own.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class Verifying implements Callable<Integer> {

    static final int ALTERED = 1;
    static final int UNKNOWN_KEY = 3;
    static final int OTHER_FILE = 4;
    static final int NO_DOCUMENT = 5;
    static final int SUPERSEDED = 6;
    static final int EXPIRED = 7;

    private static final ZoneId LEGAL_DAYS = ZoneId.of("Asia/Shanghai");

    /** One byte more tells that it is none. */
    private static final int MOST_READ = Verdict.LARGEST + 1;

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "verify-file")
    private Path document = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    private List<Path> keys = List.of();

    @Option(names = "--fingerprint", paramLabel = "HEX", descriptionKey = "fingerprint")
    private List<String> fingerprints = List.of();

    @Option(names = "--file", paramLabel = "UPLOADED_FILE", descriptionKey = "uploaded-file")
    private @Nullable Path file;

    @Option(names = "--online", descriptionKey = "online")
    private boolean online;

    @Override
    public Integer call() throws IOException {
        var terminal = Objects.requireNonNull(parent).terminal();
        var pinned = pinned(terminal);
        return switch (Verdict.of(bytes(), pinned)) {
            case Verdict.NoDocument() -> say(terminal, NO_DOCUMENT, "not-a-receipt", document);
            case Verdict.Altered() -> say(terminal, ALTERED, "altered", document);
            case Verdict.UnknownKey(var found) -> {
                say(terminal, UNKNOWN_KEY, "unknown-key", found.platform(), found.key());
                yield tell(terminal, found, UNKNOWN_KEY);
            }
            case Verdict.Verified(var found) -> verified(terminal, found);
        };
    }

    private int verified(Terminal terminal, SignedDocument found) throws IOException {
        if (file != null && !measured(file).isNamedBy(found)) {
            say(terminal, OTHER_FILE, "other-file", file);
            return tell(terminal, found, OTHER_FILE);
        }
        String expires = found.content().path("content").path("expires").asString("");
        if (isOver(expires)) {
            say(terminal, EXPIRED, "expired", found.platform(), expires);
            return tell(terminal, found, EXPIRED);
        }
        String address = found.content().path("address").asString("");
        return online && !address.isEmpty() ? asked(terminal, found, address) : good(terminal, found);
    }

    private static int good(Terminal terminal, SignedDocument found) {
        say(terminal, Credit531Command.GOOD, "verified", found.platform(), found.key());
        return tell(terminal, found, Credit531Command.GOOD);
    }

    /** What was made out until a day says nothing from that day on. */
    private static boolean isOver(String expires) {
        return expires.matches("\\d{4}-\\d{2}-\\d{2}")
                && !LocalDate.parse(expires).isAfter(LocalDate.now(LEGAL_DAYS));
    }

    /** The address is one that a pinned key has signed. */
    private static int asked(Terminal terminal, SignedDocument found, String address) {
        var status = DocumentStatus.at(address);
        if (status.isValid()) {
            int exitCode = good(terminal, found);
            terminal.print("state\tvalid");
            return exitCode;
        }
        say(
                terminal,
                SUPERSEDED,
                "superseded",
                found.platform(),
                Objects.requireNonNullElse(status.endedAt(), ""),
                Objects.requireNonNullElse(status.reason(), ""));
        tell(terminal, found, SUPERSEDED);
        terminal.print("state\t" + status.state());
        return SUPERSEDED;
    }

    private static int say(Terminal terminal, int exitCode, String outcome, Object... about) {
        terminal.print(outcome + "\t" + terminal.message("verify." + outcome, about));
        return exitCode;
    }

    /** What the document says: a line for each value, its path and the value with a tab between. */
    private static int tell(Terminal terminal, SignedDocument found, int exitCode) {
        terminal.print("type\t" + found.type());
        found.values().forEach((path, value) -> terminal.print(path + "\t" + value.replace('\t', ' ')));
        if (found.content().path("address").isString()) {
            terminal.print("status\t"
                    + terminal.message(
                            "verify.status", found.content().path("address").asString("")));
        }
        return exitCode;
    }

    private PinnedKeys pinned(Terminal terminal) throws IOException {
        Set<String> all = new HashSet<>();
        for (Path key : keys) {
            var found = PinnedKeys.ofText(Files.readString(key, UTF_8));
            if (found.fingerprints().isEmpty()) {
                throw wrong(terminal.message("verify.no-key", key));
            }
            all.addAll(found.fingerprints());
        }
        for (String fingerprint : fingerprints) {
            try {
                all.addAll(PinnedKeys.ofFingerprint(fingerprint).fingerprints());
            } catch (IllegalArgumentException _) {
                throw wrong(terminal.message("verify.no-fingerprint", fingerprint));
            }
        }
        return new PinnedKeys(all);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            return in.readNBytes(MOST_READ);
        }
    }

    private static ReceivedFile measured(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ReceivedFile.of(in);
        }
    }
}
