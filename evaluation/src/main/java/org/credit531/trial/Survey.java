package org.credit531.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.Condition;
import org.credit531.scoring.RecordRules;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/**
 * All questions that somebody has about the records of a population on a day. They are collected first; once the survey is drawn up,
 * it knows the classes of records and what each class answers, and only has to look at the columns.
 */
final class Survey {

    private final Population population;
    private final int day;
    private final RecordRules rules;
    private final Questions questions;
    private final List<String> items = new ArrayList<>();
    private final List<InForce> inForce = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<List<@Nullable Object>, Integer> masks = new HashMap<>();
    private final List<Asked.Sum> masked = new ArrayList<>();
    private final List<Presence> presences = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private int words;

    /**
     * Whether subjects have records of an item.
     *
     * @param item place of the item
     * @param usable how many count and may be used; null where all do
     * @param withheld how many count and may not be used; null where none is such
     */
    record Presence(int item, Asked.@Nullable Sum usable, Asked.@Nullable Sum withheld) {}

    Survey(Population population, LocalDate asOf) {
        this.population = population;
        this.day = (int) asOf.toEpochDay();
        this.rules = new RecordRules(asOf);
        this.questions = new Questions(rules);
    }

    Questions questions() {
        return questions;
    }

    ItemRecords records(String item) {
        return population.records(item);
    }

    private int place(String item) {
        int place = items.indexOf(item);
        if (place >= 0) {
            return place;
        }
        items.add(item);
        inForce.add(InForce.on(day, population.records(item)));
        return items.size() - 1;
    }

    /** Asks for sums over the records of each subject. */
    Asked.Sum sum(String item, Question question) {
        var sum = new Asked.Sum(item, question);
        place(item);
        asked.add(sum);
        return sum;
    }

    /** Asks for answers record by record. */
    Asked.ByRecord byRecord(String item, Question question) {
        var byRecord = new Asked.ByRecord(item, question);
        place(item);
        asked.add(byRecord);
        return byRecord;
    }

    /** Asks whether a subject has a record that meets conditions; says the place of the answers. */
    int mask(String item, List<Condition> conditions, @Nullable Window window) {
        var key = new ArrayList<@Nullable Object>();
        key.add(item);
        key.add(conditions);
        key.add(window);
        Integer known = masks.get(key);
        if (known == null) {
            known = masked.size();
            masked.add(sum(item, questions.met(conditions, window)));
            masks.put(key, known);
        }
        return known;
    }

    /** Asks whether a subject has records of an item; says the place of the answers. */
    int presence(String item) {
        int place = place(item);
        for (int i = 0; i < presences.size(); i++) {
            if (presences.get(i).item == place) {
                return i;
            }
        }
        var records = inForce.get(place);
        presences.add(new Presence(
                place,
                records.isPlain() ? null : sum(item, questions.usable()),
                records.withheld().length == 0 ? null : sum(item, questions.withheld())));
        return presences.size() - 1;
    }

    /** Finds the classes and lets each answer; nothing can be asked afterwards. */
    void drawUp() throws NoKernelException {
        for (var item : items) {
            var questions = asked.stream().filter(a -> a.item().equals(item)).toList();
            if (!questions.isEmpty()) {
                drawUp(place(item), questions);
            }
        }
    }

    /** Where there would be too many classes, the questions are asked in two halves. */
    private void drawUp(int item, List<Asked> together) throws NoKernelException {
        var classes = new ItemClasses(
                inForce.get(item).records(),
                together.stream().map(Asked::question).toList(),
                rules);
        if (classes.isFeasible()) {
            answer(item, classes, together);
            return;
        }
        if (together.size() == 1) {
            throw new NoKernelException("one question about " + items.get(item) + " tells too many classes");
        }
        int half = together.size() / 2;
        drawUp(item, together.subList(0, half));
        drawUp(item, together.subList(half, together.size()));
    }

    private void answer(int item, ItemClasses classes, List<Asked> together) throws NoKernelException {
        var sums = new ArrayList<Asked.Sum>();
        var answers = classes.answers(together.stream().map(Asked::question).toList());
        for (int i = 0; i < answers.length; i++) {
            together.get(i).answered(views.size(), answers[i]);
            if (together.get(i) instanceof Asked.Sum sum) {
                sums.add(sum);
            }
        }
        var view = View.of(item, classes, sums, words);
        words += view.words().size();
        views.add(view);
    }

    /** Room for the answers about so many subjects at a time; for one thread. */
    Answers answers(int subjects) {
        return new Answers(this, subjects);
    }

    List<InForce> inForce() {
        return inForce;
    }

    List<View> views() {
        return views;
    }

    List<Asked.Sum> masked() {
        return masked;
    }

    List<Presence> presences() {
        return presences;
    }

    int words() {
        return words;
    }
}
