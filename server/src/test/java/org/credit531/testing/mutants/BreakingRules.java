package org.credit531.testing.mutants;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Breaks the rules of a group one after the other in this virtual machine, and has the named test of each turn red: first all of
 * them green with nothing broken, then each red by what it asserts with its rule broken, and all green again at the end with all of
 * them mended. A class is replaced while the platform runs, so that no platform is started anew for a rule. Whatever does not come
 * out as it should is tried once more from a fresh database: a slow machine is no broken rule.
 */
public final class BreakingRules {

    private static final int LONGEST = 160;

    private final PrintStream out;
    private final Path root;
    private final NamedTests tests;

    private BreakingRules(PrintStream out, Path root) throws IOException {
        this.out = out;
        this.root = root;
        this.tests = new NamedTests(root.resolve("server/src/test/java"));
    }

    /** Called by {@code ./mutants} with the root of the checkout, a file of rules, and a log. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        var log = new PrintStream(new FileOutputStream(arguments[2]), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
        List<Rule> rules = Rule.read(Path.of(arguments[1]));
        boolean good = false;
        try {
            good = new BreakingRules(out, Path.of(arguments[0])).breakAll(rules);
        } catch (IOException | RuntimeException | LinkageError e) {
            e.printStackTrace(System.err);
            out.println("the rules could not be broken one after the other: " + said(e));
        } finally {
            out.flush();
            // A platform does not end by itself.
            System.exit(good ? 0 : 1);
        }
    }

    private boolean breakAll(List<Rule> rules) {
        if (!areGreen(rules, "a named test is red though nothing is broken")) {
            return false;
        }
        long surviving = rules.stream()
                .filter(rule -> !turnsRed(rule, Attempt.FIRST) && !turnsRed(rule, Attempt.LAST))
                .count();
        return areGreen(rules, "a named test stays red though everything is mended") && surviving == 0;
    }

    private boolean areGreen(List<Rule> rules, String otherwise) {
        return run(rules, "").isEmpty() || run(rules, otherwise).isEmpty();
    }

    private List<Throwable> run(List<Rule> rules, String otherwise) {
        List<Throwable> failures = tests.run(rules);
        failures.forEach(failure -> failure.printStackTrace(System.err));
        if (!failures.isEmpty() && !otherwise.isEmpty()) {
            out.println(otherwise + ": " + said(failures.getFirst()));
        }
        return failures;
    }

    private boolean turnsRed(Rule rule, Attempt attempt) {
        Instant begun = Instant.now();
        String wrong;
        try {
            List<Throwable> failures = withBroken(rule);
            wrong = wrong(rule, failures);
            if (wrong.isEmpty()) {
                long seconds = Duration.between(begun, Instant.now()).toSeconds();
                out.printf(
                        "%s: %s turns red after %d s: %s%n",
                        rule.name(), rule.red(), seconds, said(failures.getFirst()));
                return true;
            }
        } catch (UnsupportedOperationException e) {
            wrong = "a running class cannot be changed like this; break it in another way: " + said(e);
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            e.printStackTrace(System.err);
            wrong = "could not be broken: " + said(e);
        }
        out.println(rule.name() + ": " + wrong + attempt.next());
        return false;
    }

    /** What the test asks has to be answered wrongly: a fault on the way there may have another cause. Empty where that is so. */
    private static String wrong(Rule rule, List<Throwable> failures) {
        if (failures.isEmpty()) {
            return rule.red() + " stays green though the rule is broken";
        }
        String said = said(failures.getFirst());
        if (failures.stream().anyMatch(BreakingRules::isNoAnswer)) {
            return "the test could not run with the rule broken: " + said;
        }
        return failures.getFirst() instanceof AssertionError ? "" : rule.red() + " fails in another way: " + said;
    }

    private List<Throwable> withBroken(Rule rule) throws IOException, ReflectiveOperationException {
        String text = rule.broken(root);
        Breaking breaking = rule.file().endsWith(".java")
                ? BrokenClass.of(rule.file(), text)
                : BrokenResource.of(rule.file(), text);
        breaking.breakIt();
        try {
            return tests.run(List.of(rule));
        } finally {
            breaking.mend();
        }
    }

    /** A platform that does not start says nothing of what the test asks. */
    private static boolean isNoAnswer(Throwable failure) {
        return failure.toString().contains("ApplicationContext");
    }

    /** The first words of what failed. */
    private static String said(Throwable failure) {
        String said = failure.toString().strip().replaceAll("\\s+", " ");
        return said.length() > LONGEST ? said.substring(0, LONGEST) + " …" : said;
    }

    /** How often a rule is broken until its test is said to stay green. */
    private enum Attempt {
        FIRST,
        LAST;

        String next() {
            return this == FIRST ? "; once more" : "";
        }
    }
}
