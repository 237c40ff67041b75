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
 * them green with nothing broken, then each red by what it asserts with its rule broken and green again with it mended, and all green
 * at the end. A class is replaced while the platform runs, so that no platform is started anew for a rule.
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

    /** Called by {@code ./mutants} with the root of the checkout, the file of the group, the name of a rule or nothing, and a log. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        var log = new PrintStream(new FileOutputStream(arguments[3]), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
        List<Rule> rules = Rule.read(Path.of(arguments[1]), arguments[2]);
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
        if (rules.isEmpty()) {
            out.println("there is no such rule; ./mutants --list has them all");
            return false;
        }
        if (!areGreen(rules, "a named test is red though nothing is broken")) {
            return false;
        }
        long red = rules.stream().filter(this::turnsRed).count();
        boolean mended = areGreen(rules, "a named test stays red though everything is mended");
        out.println(red + " of " + rules.size() + " broken rules turn their test red");
        return mended && red == rules.size();
    }

    private boolean areGreen(List<Rule> rules, String otherwise) {
        List<Throwable> failures = tests.run(rules);
        failures.forEach(failure -> failure.printStackTrace(System.err));
        if (!failures.isEmpty()) {
            out.println(otherwise + ": " + said(failures.getFirst()));
        }
        return failures.isEmpty();
    }

    private boolean turnsRed(Rule rule) {
        Instant begun = Instant.now();
        try {
            List<Throwable> failures = withBroken(rule);
            if (failures.stream().anyMatch(BreakingRules::isNoAnswer)) {
                out.println(
                        rule.name() + ": the test could not run with the rule broken: " + said(failures.getFirst()));
                return false;
            }
            return isRed(rule, failures, Duration.between(begun, Instant.now())) && isGreenAgain(rule);
        } catch (UnsupportedOperationException e) {
            out.println(
                    rule.name() + ": a running class cannot be changed like this; break it in another way: " + said(e));
            return false;
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            e.printStackTrace(System.err);
            out.println(rule.name() + ": could not be broken: " + said(e));
            return false;
        }
    }

    /** What the test asks has to be answered wrongly: a fault on the way there may have another cause. */
    private boolean isRed(Rule rule, List<Throwable> failures, Duration taken) {
        if (failures.isEmpty()) {
            out.println(rule.name() + ": " + rule.red() + " stays green though the rule is broken");
            return false;
        }
        if (!(failures.getFirst() instanceof AssertionError)) {
            out.println(rule.name() + ": " + rule.red() + " fails in another way: " + said(failures.getFirst()));
            return false;
        }
        out.printf(
                "%s: %s turns red after %d s: %s%n",
                rule.name(), rule.red(), taken.toSeconds(), said(failures.getFirst()));
        return true;
    }

    private boolean isGreenAgain(Rule rule) {
        return areGreen(List.of(rule), rule.name() + ": " + rule.red() + " stays red though the rule is mended");
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
}
