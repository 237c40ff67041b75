package org.credit531.evaluation;

import static java.util.stream.Collectors.averagingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.collection.InventedFacts;
import org.credit531.language.DataFiles;
import org.credit531.province.population.Band;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.Models;

/**
 * Evaluates invented organisations of each kind by the shipped models and sets their grades beside those published of 2018.
 * No server and no database: the departments' rows are read by the code that reads uploads, and evaluated by the library.
 * Organisations that have come to an end are left out, as they were there.
 */
final class Calibration {

    static final long SEED = 531;
    static final List<String> GRADES = List.of("excellent", "good", "medium", "poor");

    private static final int FARTHEST = 10_000_000;
    private static final int ENOUGH = 20;

    private final Map<Family, ModelFamily> families = new EnumMap<>(Family.class);

    Calibration() {
        Map<String, String> texts =
                DataFiles.texts("models/*.yaml").stream().collect(toMap(DataFiles.Text::file, DataFiles.Text::text));
        Models.readAll(texts).values().stream()
                .map(reading -> reading.orElseThrow())
                .filter(model -> model.family() != Family.NATURAL_PERSON)
                .map(Model::compile)
                .collect(groupingBy(model -> model.model().family()))
                .forEach((family, models) -> families.put(family, ModelFamily.of(models)));
    }

    /**
     * The grades of a group of organisations.
     *
     * @param group its name
     * @param points the scores, from the least
     * @param counts how many have each grade, from the best
     * @param means the mean score by band of hidden quality, which no model sees; of bands with enough subjects
     */
    record Distribution(String group, List<Long> points, List<Long> counts, Map<Band, Double> means) {

        static Distribution of(String group, List<Evaluated> all) {
            List<Long> counts = GRADES.stream()
                    .map(grade -> all.stream()
                            .filter(one -> one.evaluation().grade().equals(grade))
                            .count())
                    .toList();
            Map<Band, Double> means = new TreeMap<>();
            all.stream().collect(groupingBy(Evaluated::band)).forEach((band, those) -> {
                if (those.size() >= ENOUGH) {
                    means.put(band, those.stream().collect(averagingLong(Evaluated::points)));
                }
            });
            return new Distribution(
                    group, all.stream().map(Evaluated::points).sorted().toList(), counts, means);
        }

        /** The share of a grade in per cent. */
        double share(int grade) {
            return points.isEmpty() ? 0 : 100.0 * counts.get(grade) / points.size();
        }

        /** The least score of the best so many per cent: the threshold that would give exactly this share. */
        long threshold(double share) {
            int best = (int) Math.round(points.size() * share / 100);
            return best == 0 ? points.getLast() + 1 : points.get(points.size() - best);
        }

        /** How far it is from the published one, at most, in percentage points. */
        double difference(List<Double> published) {
            return IntStream.range(0, GRADES.size())
                    .mapToDouble(grade -> Math.abs(share(grade) - published.get(grade)))
                    .max()
                    .orElse(0);
        }
    }

    /** What was published, by group; in per cent, from the best grade. */
    static Map<String, List<Double>> published() {
        return DataFiles.texts("evaluation/published-2018.csv")
                .getFirst()
                .text()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("group"))
                .map(line -> line.split(","))
                .collect(toMap(
                        cells -> cells[0],
                        cells -> IntStream.rangeClosed(1, GRADES.size())
                                .mapToObj(index -> Double.valueOf(cells[index]))
                                .toList()));
    }

    /** Evaluates as many organisations of each kind, drawn from one province. */
    List<Distribution> run(int ofEachKind) throws IOException {
        List<Subject> subjects = living(ofEachKind);
        int size = subjects.stream().mapToInt(Subject::number).max().orElse(0) + 1;
        Set<String> items = families.values().stream()
                .flatMap(family -> family.models().stream())
                .flatMap(model -> model.reads().keySet().stream())
                .collect(Collectors.toSet());
        Map<Integer, List<Fact>> facts = InventedFacts.of(
                new Population(SEED, size),
                subjects.stream().map(Subject::number).toList(),
                items);
        var evaluations = subjects.stream()
                .flatMap(subject -> evaluated(subject, facts.getOrDefault(subject.number(), List.of())).stream())
                .collect(groupingBy(Evaluated::group, TreeMap::new, Collectors.toList()));
        return evaluations.entrySet().stream()
                .map(group -> Distribution.of(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Subject> living(int ofEachKind) {
        var population = new Population(SEED, FARTHEST);
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        var subjects = new ArrayList<Subject>();
        for (int number = 0; subjects.size() < ofEachKind * (Kind.values().length - 1); number++) {
            var kind = population.kindOfOrganisation(number);
            if (taken.getOrDefault(kind, 0) < ofEachKind) {
                var subject = population.organisation(number);
                if (subject.present().status().equals("存续")) {
                    taken.merge(kind, 1, Integer::sum);
                    subjects.add(subject);
                }
            }
        }
        return subjects;
    }

    /** A result, the group that it counts in, and the band that the subject's hidden risk lies in. */
    private record Evaluated(String group, Band band, Evaluation evaluation) {

        long points() {
            return evaluation.points();
        }
    }

    private List<Evaluated> evaluated(Subject subject, List<Fact> facts) {
        Family family = family(subject.kind());
        String group = family != Family.GOVERNMENT
                ? family.code()
                : subject.isLocalGovernment() ? "local-government" : "department";
        Band band = subject.band();
        var evaluated = new ArrayList<Evaluated>();
        evaluate(family, facts).ifPresent(result -> evaluated.add(new Evaluated(group, band, result)));
        if (family == Family.ENTERPRISE) {
            evaluate(Family.INTERMEDIARY, facts)
                    .ifPresent(result -> evaluated.add(new Evaluated(Family.INTERMEDIARY.code(), band, result)));
        }
        return evaluated;
    }

    private static Family family(Kind kind) {
        return kind == Kind.GOVERNMENT_AGENCY
                ? Family.GOVERNMENT
                : Family.of(kind.code()).orElseThrow();
    }

    /** By the model of the family that evaluates such a subject; nothing where it lacks what the family asks for. */
    private Optional<Evaluation> evaluate(Family family, List<Fact> facts) {
        var choice = Objects.requireNonNull(families.get(family), family.code()).choose(facts, InventedFacts.AS_OF);
        return Optional.ofNullable(choice.model()).map(model -> model.evaluate(facts, InventedFacts.AS_OF));
    }

    /** Writes the distributions, each with the published one and the thresholds that would give exactly that. */
    static void print(List<Distribution> distributions, PrintStream out) {
        var published = published();
        out.println(
                "group                 subjects     scores     excellent  good  medium  poor (%)  thresholds that fit");
        for (Distribution distribution : distributions) {
            out.printf(
                    "%-20s %9d %5d-%4d %10.1f %6.1f %6.1f %6.1f%n",
                    distribution.group(),
                    distribution.points().size(),
                    distribution.points().getFirst() / 1000,
                    distribution.points().getLast() / 1000,
                    distribution.share(0),
                    distribution.share(1),
                    distribution.share(2),
                    distribution.share(3));
            Optional.ofNullable(published.get(distribution.group()))
                    .ifPresent(known -> beside(distribution, known, out));
        }
    }

    private static void beside(Distribution distribution, List<Double> known, PrintStream out) {
        out.printf(
                "  published 2018 %31.1f %6.1f %6.1f %6.1f            %d %d %d%n",
                known.get(0),
                known.get(1),
                known.get(2),
                known.get(3),
                distribution.threshold(known.get(0)) / 1000,
                distribution.threshold(known.get(0) + known.get(1)) / 1000,
                distribution.threshold(100 - known.get(3)) / 1000);
        out.printf("  difference %37.1f%n", distribution.difference(known));
    }
}
