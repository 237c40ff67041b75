package org.credit531.exchange;

import java.util.ArrayList;
import java.util.List;
import org.credit531.exchange.Note.Weight;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;

/** What a model loses in a format, by name. */
final class ExportNotes {

    private final Model model;
    private final List<Note> notes = new ArrayList<>();

    private ExportNotes(Model model) {
        this.model = model;
    }

    static List<Note> of(Format format, Model model, boolean comments) {
        var notes = new ExportNotes(model);
        switch (format) {
            case XLSX -> {}
            case PMML -> notes.ofPmml();
            case DMN -> notes.ofDmn();
        }
        if (comments) {
            notes.add(Weight.LEFT_OUT, "model", "comments");
        }
        return List.copyOf(notes.notes);
    }

    private void add(Weight weight, String place, String key, Object... arguments) {
        notes.add(Note.of(weight, place, key, arguments));
    }

    private void ofDmn() {
        ofBoth();
        add(Weight.PREPARE, "model", "dmn-records");
    }

    private void ofPmml() {
        ofBoth();
        add(Weight.PREPARE, "model", "pmml-measures");
        for (var indicator : model.indicators()) {
            var place = "indicator " + indicator.id();
            if (!indicator.where().isEmpty()) {
                add(Weight.PREPARE, place, "pmml-where", indicator.where().size(), DecisionNames.value(indicator));
            }
            var window = indicator.window();
            if (window != null) {
                add(Weight.PREPARE, place, "pmml-window", window.span(), DecisionNames.value(indicator));
            }
            if (indicator.applicability() != null) {
                add(
                        Weight.PREPARE,
                        place,
                        "pmml-applies-when",
                        indicator.applicability().item(),
                        DecisionNames.state(indicator));
            }
            measure(indicator, place);
            codes(indicator, place);
        }
        model.vetoes().forEach(veto -> add(Weight.PREPARE, "veto " + veto.id(), "pmml-veto", DecisionNames.held(veto)));
    }

    private void measure(Indicator indicator, String place) {
        var value = DecisionNames.value(indicator);
        switch (indicator.aggregation()) {
            case Aggregation.Latest(Valuation.Ages ages) ->
                add(
                        Weight.PREPARE,
                        place,
                        PmmlModel.isInDays(indicator) ? "pmml-age-days" : "pmml-age-months",
                        ages.field(),
                        value);
            case Aggregation.Latest _latest -> add(Weight.PREPARE, place, "pmml-latest", value);
            case Aggregation.Count _count -> add(Weight.PREPARE, place, "pmml-count", value);
            case Aggregation.Any _any -> add(Weight.PREPARE, place, "pmml-count", value);
            case Aggregation.Sum sum -> add(Weight.PREPARE, place, "pmml-sum", sum.field(), value);
            case Aggregation.Ratio _ratio -> add(Weight.PREPARE, place, "pmml-ratio", value);
            case Aggregation.Max _max -> add(Weight.PREPARE, place, "pmml-max", value);
            case Aggregation.Min _min -> add(Weight.PREPARE, place, "pmml-min", value);
            case Aggregation.Each each -> {
                add(Weight.PREPARE, place, each.decay().isEmpty() ? "pmml-each" : "pmml-decay", value);
                if (isUpAndDown(each)) {
                    add(Weight.PREPARE, place, "pmml-up-and-down", value);
                }
            }
        }
    }

    private void ofBoth() {
        if (model.extension() != null) {
            add(
                    Weight.PREPARE,
                    "model",
                    "part-of-subjects",
                    model.extension().part().item());
        }
        if (model.appliesWhen() != null) {
            add(Weight.PREPARE, "model", "applies-when", model.appliesWhen().item());
        }
        add(Weight.LEFT_OUT, "model", "suspended");
        add(Weight.LEFT_OUT, "model", "explained");
    }

    /** XML has no place for some characters, and attributes no way round. */
    private void codes(Indicator indicator, String place) {
        for (var code : Thresholds.of(indicator).codes()) {
            if (!code.code().codePoints().allMatch(WritingXml::isAllowed)) {
                add(Weight.POINTS, place, "pmml-code", DecisionNames.value(indicator));
            }
        }
    }

    /**
     * Holding the total between floor and cap after each record is the same as holding it once in the end, as long as all
     * records lead in one direction.
     */
    static boolean isUpAndDown(Aggregation.Each each) {
        return each.worth().amounts().anyMatch(points -> points > 0)
                && each.worth().amounts().anyMatch(points -> points < 0);
    }
}
