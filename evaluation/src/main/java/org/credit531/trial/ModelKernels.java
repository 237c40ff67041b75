package org.credit531.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;

/** One model over the columns of a population: a kernel for each indicator, then the scale, the vetoes and the grades. */
final class ModelKernels {

    private final Survey survey;
    private final List<String> indicators;
    private final List<Kernel> kernels = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();
    private final int scale;
    private final int[] thresholds;

    /** What a veto holds the score under where the survey says so. */
    private record Ceiling(int mask, int points) {}

    /**
     * Makes them.
     *
     * @throws NoKernelException when the model asks more than columns can answer quickly
     */
    ModelKernels(Model model, Population population, RulesOfDay day) throws NoKernelException {
        survey = new Survey(population, day.asOf());
        indicators = model.indicators().stream().map(Indicator::id).toList();
        requireInts(model);
        var kernelsOf = new Kernels(survey, day.circumstances());
        for (var indicator : model.indicators()) {
            kernels.add(kernelsOf.of(indicator));
        }
        addCeilings(model, day.circumstances());
        survey.drawUp();
        scale = (int) model.scale();
        thresholds = thresholds(model.grades());
    }

    private static void requireInts(Model model) throws NoKernelException {
        long largest = model.indicators().stream().mapToLong(Kernels::largest).sum();
        if (Math.max(largest, model.scale()) > Integer.MAX_VALUE) {
            throw new NoKernelException("the points of " + model.id() + " can add up beyond an int");
        }
    }

    private void addCeilings(Model model, Circumstances circumstances) {
        for (var veto : model.vetoes()) {
            if (circumstances.suspensions().articleFor(veto) == null) {
                ceilings.add(new Ceiling(
                        survey.mask(veto.item(), veto.where(), veto.window()), Math.toIntExact(veto.ceiling())));
            }
        }
    }

    private static int[] thresholds(List<Grade> grades) throws NoKernelException {
        if (grades.isEmpty() || grades.getLast().from() != null) {
            throw new NoKernelException("there is no lowest grade");
        }
        var thresholds = new int[grades.size() - 1];
        for (int i = 0; i < thresholds.length; i++) {
            var from = grades.get(i).from();
            if (from == null || (i > 0 && from >= thresholds[i - 1])) {
                throw new NoKernelException("the grades do not fall");
            }
            thresholds[i] = Math.toIntExact(from);
        }
        return thresholds;
    }

    Answers answers(int subjects) {
        return survey.answers(subjects);
    }

    /** The points of some subjects. */
    void points(Batch batch, Answers answers, int[] into) {
        int count = batch.size();
        answers.take(batch);
        Arrays.fill(into, 0, count, 0);
        for (var kernel : kernels) {
            kernel.points(answers, count, answers.points());
            add(answers.points(), count, into);
        }
        hold(count, into);
        for (var ceiling : ceilings) {
            hold(answers.mask(ceiling.mask), ceiling.points, count, into);
        }
    }

    private static void add(int[] points, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += points[i];
        }
    }

    private void hold(int count, int[] points) {
        for (int i = 0; i < count; i++) {
            points[i] = Math.min(points[i], scale);
        }
    }

    private static void hold(int[] mask, int ceiling, int count, int[] points) {
        for (int i = 0; i < count; i++) {
            points[i] = Math.min(points[i], Integer.MAX_VALUE - ((Integer.MAX_VALUE - ceiling) & mask[i]));
        }
    }

    /** The place of each subject's grade: one further for each threshold that it does not reach. */
    void grades(int[] points, int count, int[] into) {
        Arrays.fill(into, 0, count, 0);
        for (int threshold : thresholds) {
            for (int i = 0; i < count; i++) {
                into[i] += (points[i] - threshold) >>> 31;
            }
        }
    }

    /** The points of one indicator; {@link PopulationModel#NOT_READ} where the model has none of this id. */
    void pointsOf(String indicator, Batch batch, Answers answers, int[] into) {
        int place = indicators.indexOf(indicator);
        if (place < 0) {
            Arrays.fill(into, 0, batch.size(), PopulationModel.NOT_READ);
            return;
        }
        answers.take(batch);
        kernels.get(place).points(answers, batch.size(), into);
    }
}
