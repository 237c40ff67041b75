package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.Label;

/**
 * A rule on credit repair, for records of decisions from a day on.
 *
 * @param rule its stable code
 * @param name what it is called
 * @param from the first day of decisions under it
 * @param article the act or article that it is
 * @param classes the classes that it knows
 * @param falls how a record falls into one of them: the first line that fits
 */
record Rule(String rule, Label name, LocalDate from, String article, List<RepairClass> classes, List<Falls> falls)
        implements Dated {

    Rule {
        classes = List.copyOf(classes);
        falls = List.copyOf(falls);
        if (falls.isEmpty() || !falls.getLast().fitsAll()) {
            throw new IllegalArgumentException(rule + ": the last line of falls must fit every record");
        }
        for (Falls line : falls) {
            require(rule, classes, line.category());
        }
    }

    private static RepairClass require(String rule, List<RepairClass> classes, Category category) {
        return classes.stream()
                .filter(one -> one.category() == category)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule + ": has no class " + category.code()));
    }

    /** Whether records of an item can fall into a class whose publication and use end by themselves. */
    boolean endsUseOf(String item) {
        return falls.stream()
                .filter(line -> line.item() == null || line.item().equals(item))
                .anyMatch(line -> require(rule, classes, line.category()).maximum() > 0);
    }

    /** The class of a record. */
    RepairClass classOf(Matter matter) {
        Falls line = falls.stream().filter(one -> one.fits(matter)).findFirst().orElseThrow();
        return require(rule, classes, line.category());
    }
}
