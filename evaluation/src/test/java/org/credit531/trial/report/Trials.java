package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;

/** Models and the points of their indicators, without any records. */
final class Trials {

    private Trials() {}

    /** A model whose indicators have these caps, one after another in two dimensions; the scale is 1000. */
    static Model model(Map<String, Integer> caps, List<String> bonuses) {
        var text = new StringBuilder("""
                id: invented
                version: 1
                family: enterprise
                label: {zh: 无, en: Invented}
                subjects: [enterprise]
                scale: 1000
                basis: zj-2018:11
                dimensions:
                  - {id: first, label: {zh: 一, en: First}}
                  - {id: second, label: {zh: 二, en: Second}}
                grades:
                  - {id: excellent, label: {zh: 优秀, en: Excellent}, from: 850}
                  - {id: good, label: {zh: 良好, en: Good}, from: 750}
                  - {id: fair, label: {zh: 中等, en: Fair}, from: 650}
                  - {id: poor, label: {zh: 差, en: Poor}}
                indicators:
                """);
        int number = 0;
        for (var id : new ArrayList<>(caps.keySet())) {
            text.append("""
                      - id: %s
                        label: {zh: 无, en: None}
                        dimension: %s
                        article: zj-2018:10
                        item: penalty
                        base: %d
                        cap: %d
                        no-data: %d
                        bonus: %s
                        any: {points: -%d}
                    """.formatted(
                            id,
                            number++ % 2 == 0 ? "first" : "second",
                            caps.get(id),
                            caps.get(id),
                            caps.get(id),
                            bonuses.contains(id),
                            caps.get(id)));
        }
        return Models.read("invented.yaml", text.toString()).orElseThrow();
    }

    /** What a model says of subjects whose indicators have these points: their sum within the scale, held by nothing. */
    static Scored scored(Model model, Map<String, int[]> columns) {
        int size = columns.values().iterator().next().length;
        var points = new int[size];
        columns.values().forEach(column -> Scored.add(column, points));
        for (int i = 0; i < size; i++) {
            points[i] = (int) Math.min(points[i], model.scale());
        }
        return scored(model, columns, points);
    }

    /** The same with points of which a veto may have taken some. */
    static Scored scored(Model model, Map<String, int[]> columns, int[] points) {
        var grades = new byte[points.length];
        for (int i = 0; i < points.length; i++) {
            grades[i] = GeneratedResults.gradeOf(points[i]);
        }
        var results = Results.of(List.of(model), points, grades, new byte[points.length]);
        return new Scored(
                results, (indicator, into) -> System.arraycopy(columns.get(indicator), 0, into, 0, into.length));
    }
}
