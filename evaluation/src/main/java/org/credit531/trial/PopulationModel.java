package org.credit531.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.ModelFamily;
import org.jspecify.annotations.Nullable;

/**
 * Models that are ready to evaluate a whole population on a day. Immutable; one instance serves all threads.
 *
 * <p>Points, grade and chosen model of each subject are equal to those of {@link ModelFamily#choose} and {@link
 * CompiledModel#evaluate(List, LocalDate, Circumstances)}, however the population is divided among threads or calls.
 */
public final class PopulationModel {

    /** Stands for the points of an indicator that the model of a subject does not have, or of a subject that no model evaluates. */
    public static final int NOT_READ = Integer.MIN_VALUE;

    /** So many subjects are evaluated before somebody is asked whether to go on. */
    private static final int PIECE = 4 * Engine.BLOCK;

    /** As many as the places of models and grades can tell. */
    private static final int MOST = Byte.MAX_VALUE;

    private final List<CompiledModel> models;
    private final int size;
    private final Engine engine;

    private PopulationModel(List<CompiledModel> models, int size, Engine engine) {
        this.models = models;
        this.size = size;
        this.engine = engine;
    }

    /**
     * A family, of which each subject has the model that is its own.
     *
     * @throws IllegalArgumentException when the population lacks an item or a field that a model reads
     */
    public static PopulationModel of(
            ModelFamily family, Population population, LocalDate asOf, Circumstances circumstances) {
        return of(family.models(), family, population, new RulesOfDay(asOf, circumstances), false);
    }

    /**
     * One model for everybody, whether it is theirs or not.
     *
     * @throws IllegalArgumentException when the population lacks an item or a field that the model reads
     */
    public static PopulationModel of(
            CompiledModel model, Population population, LocalDate asOf, Circumstances circumstances) {
        return of(List.of(model), null, population, new RulesOfDay(asOf, circumstances), false);
    }

    /** Evaluates each subject by itself where this is asked for: for tests. */
    static PopulationModel of(
            List<CompiledModel> models,
            @Nullable ModelFamily family,
            Population population,
            RulesOfDay day,
            boolean oneByOne) {
        if (!population.projection().covers(Projection.of(models))) {
            throw new IllegalArgumentException("The models read items or fields that the population lacks: load it with"
                    + " their projection, " + Projection.of(models));
        }
        if (models.size() > MOST
                || models.stream().anyMatch(model -> model.model().grades().size() > MOST)) {
            throw new IllegalArgumentException(
                    "A family of more than " + MOST + " models or grades is beyond a trial: leave some out");
        }
        return new PopulationModel(models, population.size(), engine(models, family, population, day, oneByOne));
    }

    private static Engine engine(
            List<CompiledModel> models,
            @Nullable ModelFamily family,
            Population population,
            RulesOfDay day,
            boolean oneByOne) {
        var changed = population.changed();
        if (changed != null) {
            return new Patched(
                    engine(models, family, changed.base(), day, oneByOne),
                    engine(models, family, changed.changes(), day, oneByOne),
                    changed.places());
        }
        if (oneByOne) {
            return new OneByOne(models, family, population, day);
        }
        try {
            return new FamilyKernels(models, family != null, population, day);
        } catch (NoKernelException e) {
            return new OneByOne(models, family, population, day);
        }
    }

    /** The models; {@link Scores#model} is a place among these. */
    public List<CompiledModel> models() {
        return models;
    }

    /** Whether columns answer all that the models ask, so that nobody has to be evaluated by itself. */
    boolean isQuick() {
        return engine instanceof FamilyKernels;
    }

    /** Room for the result of everybody. */
    public Scores newScores() {
        return Scores.of(size);
    }

    /**
     * Evaluates a range of subjects. Several threads may evaluate several ranges into the same scores.
     *
     * @param from the first
     * @param to the first that is no longer evaluated
     */
    public void evaluate(int from, int to, Scores into) {
        Objects.checkFromToIndex(from, to, size);
        var block = Scores.of(Math.min(Engine.BLOCK, to - from));
        for (int begin = from; begin < to; begin += Engine.BLOCK) {
            int count = Math.min(Engine.BLOCK, to - begin);
            engine.evaluate(Batch.range(begin, begin + count), block);
            System.arraycopy(block.points(), 0, into.points(), begin, count);
            System.arraycopy(block.grades(), 0, into.grades(), begin, count);
            System.arraycopy(block.models(), 0, into.models(), begin, count);
        }
    }

    /**
     * Evaluates everybody with as many threads as a pool has.
     *
     * @throws CancellationException when the progress says not to go on
     */
    public Scores evaluate(ForkJoinPool pool, Progress progress) {
        var scores = newScores();
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var stopped = new AtomicBoolean();
        int pieces = (int) (((long) size + PIECE - 1) / PIECE);
        Runnable work = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces && !stopped.get(); piece = next.getAndIncrement()) {
                int from = piece * PIECE;
                int to = (int) Math.min(size, (long) from + PIECE);
                evaluate(from, to, scores);
                if (!progress.goOn(done.addAndGet(to - from), size)) {
                    stopped.set(true);
                }
            }
        };
        var tasks = IntStream.range(0, pool.getParallelism())
                .mapToObj(i -> pool.submit(work))
                .toList();
        tasks.forEach(ForkJoinTask::join);
        if (stopped.get() && done.get() < size) {
            throw new CancellationException("The evaluation was ended after " + done + " of " + size + " subjects");
        }
        return scores;
    }

    /**
     * The points of one indicator alone, before scale and vetoes.
     *
     * @param into takes them from 0 for the first of the range; {@link #NOT_READ} where a subject's model has no such indicator
     */
    public void pointsOf(String indicator, int from, int to, int[] into) {
        Objects.checkFromToIndex(from, to, size);
        var block = new int[Math.min(Engine.BLOCK, to - from)];
        for (int begin = from; begin < to; begin += Engine.BLOCK) {
            int count = Math.min(Engine.BLOCK, to - begin);
            engine.pointsOf(indicator, Batch.range(begin, begin + count), block);
            System.arraycopy(block, 0, into, begin - from, count);
        }
    }

    /**
     * The points of one indicator of everybody, by several threads: those of the pool in which this is called, or of the common one.
     *
     * @param into by the index of the subject
     */
    public void pointsOf(String indicator, int[] into) {
        int pieces = (int) (((long) size + PIECE - 1) / PIECE);
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            int from = piece * PIECE;
            int to = (int) Math.min(size, (long) from + PIECE);
            var points = new int[to - from];
            pointsOf(indicator, from, to, points);
            System.arraycopy(points, 0, into, from, points.length);
        });
    }
}
