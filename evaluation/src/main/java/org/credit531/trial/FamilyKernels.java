package org.credit531.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.credit531.scoring.CompiledModel;
import org.jspecify.annotations.Nullable;

/** The models of a family over columns: first says which model evaluates each subject, then runs each over its own. */
final class FamilyKernels implements Engine {

    private final @Nullable Chooser chooser;
    private final List<ModelKernels> models = new ArrayList<>();
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

    /** Room for one thread to work in. */
    private final class Desk {
        private final @Nullable Answers choosing = chooser == null ? null : chooser.answers(BLOCK);
        private final List<Answers> answers =
                models.stream().map(model -> model.answers(BLOCK)).toList();
        private final int[] chosen = new int[BLOCK];
        private final int[] places = new int[BLOCK];
        private final int[] points = new int[BLOCK];
        private final int[] grades = new int[BLOCK];
    }

    /**
     * Makes the kernels.
     *
     * @param family the models; the first of them evaluates everybody where nobody is to choose
     * @param isChosen whether subjects are told apart
     */
    FamilyKernels(List<CompiledModel> family, boolean isChosen, Population population, RulesOfDay day)
            throws NoKernelException {
        chooser = isChosen ? new Chooser(family, population, day.asOf()) : null;
        for (var model : family) {
            models.add(new ModelKernels(model.model(), population, day));
        }
    }

    @Override
    public void evaluate(Batch batch, Scores into) {
        var desk = desk();
        int count = batch.size();
        if (chooser == null || desk.choosing == null) {
            Arrays.fill(into.models(), 0, count, (byte) 0);
            evaluate(0, batch, desk, into.points());
            narrow(desk.grades, count, into.grades());
        } else {
            chooser.choose(batch, desk.choosing, desk.chosen);
            narrow(desk.chosen, count, into.models());
            evaluateChosen(batch, desk, into);
        }
        desks.add(desk);
    }

    private static void narrow(int[] numbers, int count, byte[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (byte) numbers[i];
        }
    }

    private void evaluate(int place, Batch batch, Desk desk, int[] points) {
        var model = models.get(place);
        model.points(batch, desk.answers.get(place), points);
        model.grades(points, batch.size(), desk.grades);
    }

    private void evaluateChosen(Batch batch, Desk desk, Scores into) {
        Arrays.fill(into.points(), 0, batch.size(), 0);
        Arrays.fill(into.grades(), 0, batch.size(), (byte) -1);
        for (int place = 0; place < models.size(); place++) {
            var own = batch.where(desk.chosen, place, desk.places);
            if (own.size() > 0) {
                evaluate(place, own, desk, desk.points);
                spread(own.size(), desk, into);
            }
        }
    }

    private static void spread(int count, FamilyKernels.Desk desk, Scores into) {
        for (int i = 0; i < count; i++) {
            into.points()[desk.places[i]] = desk.points[i];
            into.grades()[desk.places[i]] = (byte) desk.grades[i];
        }
    }

    private Desk desk() {
        var free = desks.poll();
        return free == null ? new Desk() : free;
    }

    private void choose(Batch batch, Desk desk) {
        if (chooser == null || desk.choosing == null) {
            Arrays.fill(desk.chosen, 0, batch.size(), 0);
        } else {
            chooser.choose(batch, desk.choosing, desk.chosen);
        }
    }

    @Override
    public void pointsOf(String indicator, Batch batch, int[] into) {
        var desk = desk();
        choose(batch, desk);
        Arrays.fill(into, 0, batch.size(), PopulationModel.NOT_READ);
        for (int place = 0; place < models.size(); place++) {
            var own = batch.where(desk.chosen, place, desk.places);
            models.get(place).pointsOf(indicator, own, desk.answers.get(place), desk.points);
            for (int i = 0; i < own.size(); i++) {
                into[desk.places[i]] = desk.points[i];
            }
        }
        desks.add(desk);
    }
}
