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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.identifiers.CitizenNumber;
import org.credit531.identifiers.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** No person's number and no published organisation's code is in any file that the repository tracks. */
class PersonalDataTests {

    private static final Pattern CITIZEN = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9X](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z._-])1[3-9][0-9]{9}(?![0-9A-Za-z._])");
    private static final Pattern UNIFIED =
            Pattern.compile("(?<![0-9A-Za-z])[1-9A-Y][0-9A-Y]33[0-9]{4}[0-9A-Y]{10}(?![0-9A-Za-z])");
    private static final int LARGEST = 4 << 20;

    // Examples that standards and libraries publish, and numbers made for tests of the parser.
    private static final Set<String> PUBLISHED_EXAMPLES = Set.of("11010519491231002X", "13000000000");

    @Test
    void tracksNoCitizenNumberOfAnybody() throws Exception {
        assertThat(found(CITIZEN, PersonalDataTests::couldBeSomebodys)).isEmpty();
    }

    @Test
    void tracksNoMobileNumber() throws Exception {
        assertThat(found(MOBILE, number -> !PUBLISHED_EXAMPLES.contains(number)))
                .isEmpty();
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
        assertThat(found(UNIFIED, published::contains)).isEmpty();
    }

    /** Valid, and not given out in 100000, which is no place: those are the invented ones. */
    private static boolean couldBeSomebodys(String number) {
        return !number.startsWith("100000")
                && !PUBLISHED_EXAMPLES.contains(number)
                && CitizenNumber.parse(number) instanceof Parsed.Valid;
    }

    private static List<String> found(Pattern pattern, Predicate<String> wrong) throws Exception {
        var found = new ArrayList<String>();
        for (Path file : tracked()) {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                continue;
            }
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            pattern.matcher(text)
                    .results()
                    .map(result -> result.group())
                    .filter(wrong)
                    .forEach(number -> found.add(file + ": " + number));
        }
        return found;
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
        return Stream.of(names.split("\0")).map(folder::resolve).toList();
    }
}
