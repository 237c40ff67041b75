package org.credit531.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.credit531.benchmarks.Workload.Rows;
import org.credit531.scoring.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Drools, the rule engine that Java developers know, with {@link ScorecardRules} as an executable model: a session from a pool for each
 * subject, which gets its records as facts.
 */
final class DroolsPeer implements Peer {

    private static final String RULES = "src/main/resources/org/credit531/benchmarks/rules/scorecard.drl";

    private final List<List<Object>> records;
    private final long scale;
    private final KieSessionsPool sessions;
    private final ForkJoinPool pool;
    private final int[] points;

    DroolsPeer(Workload workload, Model model, int subjects, int threads) {
        var rules = new ScorecardRules(model);
        records = IntStream.range(0, subjects)
                .mapToObj(subject -> records(workload, subject))
                .toList();
        scale = rules.scale();
        sessions = compiled(rules.text()).newKieSessionsPool(threads);
        pool = new ForkJoinPool(threads);
        points = new int[subjects];
    }

    private static KieBase compiled(String rules) {
        var services = KieServices.get();
        var builder = services.newKieBuilder(services.newKieFileSystem().write(RULES, rules))
                .buildAll(ExecutableModelProject.class);
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Drools does not take the rules: " + errors);
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static List<Object> records(Workload workload, int subject) {
        var records = new ArrayList<Object>();
        for (var rows : workload.items()) {
            for (int row = rows.first()[subject]; row < rows.first()[subject + 1]; row++) {
                records.add(record(rows, row));
            }
        }
        return records;
    }

    private static DroolsRecord record(Rows rows, int row) {
        return new DroolsRecord(
                rows.item(),
                row,
                rows.effective()[row],
                rows.removed()[row],
                rows.hasCode(row) ? rows.codes().get(rows.code()[row]) : null,
                rows.hasDay(row) ? rows.day()[row] : Workload.NO_DAY,
                rows.hasNumber(row) ? rows.number()[row] : Workload.NO_NUMBER);
    }

    @Override
    public String name() {
        return "Drools " + KieBase.class.getPackage().getImplementationVersion();
    }

    @Override
    public int subjects() {
        return points.length;
    }

    @Override
    public void compute() {
        int threads = pool.getParallelism();
        IntStream.range(0, threads)
                .mapToObj(thread -> pool.submit(() -> compute((int) ((long) points.length * thread / threads), (int)
                        ((long) points.length * (thread + 1) / threads))))
                .toList()
                .forEach(ForkJoinTask::join);
    }

    private void compute(int from, int to) {
        var session = sessions.newStatelessKieSession();
        for (int subject = from; subject < to; subject++) {
            var total = new DroolsTotal();
            var facts = new ArrayList<>(records.get(subject));
            facts.add(total);
            session.execute(facts);
            points[subject] = total.points(scale);
        }
    }

    @Override
    public int[] points() {
        return points.clone();
    }

    @Override
    public void close() {
        pool.shutdown();
        sessions.shutdown();
    }
}
