package org.credit531.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** No person's number and no published organisation's code is in any file that the repository tracks. */
class PersonalDataTests {

    private static final Pattern UNIFIED =
            Pattern.compile("(?<![0-9A-Za-z])[1-9A-Y][0-9A-Y][0-9]{6}[0-9A-Y]{10}(?![0-9A-Za-z])");
    // So that a scan of nothing does not pass.
    private static final int FEWEST_FILES = 500;

    /** In any encoding, and in archives: what that means, {@link PersonalNumbersTests} shows. */
    @Test
    void tracksNobodysNumber() throws Exception {
        var found = new ArrayList<String>();
        var files = tracked();
        for (Path file : files) {
            PersonalNumbers.in(Files.readAllBytes(file)).forEach(number -> found.add(file + ": " + number));
        }

        assertThat(files).hasSizeGreaterThan(FEWEST_FILES);
        assertThat(found).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
    void tracksNoCodeOfPublishedRegisters() throws Exception {
        Set<String> published = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("credit531.real-data")))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                var codes = UNIFIED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                codes.results().forEach(code -> published.add(code.group()));
            }
        }
        assertThat(published.size()).isGreaterThan(5_000);
        var found = new ArrayList<String>();
        for (Path file : tracked()) {
            for (String text : PersonalNumbers.texts(Files.readAllBytes(file), 0)) {
                UNIFIED.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(published::contains)
                        .forEach(code -> found.add(file + ": " + code));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> tracked() throws IOException, InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        assumeTrue(root != null, "not in a working copy of git");
        var listing = new ProcessBuilder("git", "ls-files", "-z")
                .directory(root.toFile())
                .start();
        var names = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(listing.waitFor()).isZero();
        Path folder = root;
        return Stream.of(names.split("\0"))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
