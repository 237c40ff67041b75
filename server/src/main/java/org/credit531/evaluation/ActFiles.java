package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.UsesItems;
import org.credit531.identifiers.SubjectKind;
import org.credit531.insight.Act;
import org.credit531.insight.Acts;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.credit531.law.Dependant;
import org.credit531.law.Laws;
import org.credit531.law.RestsOnLaw;
import org.springframework.stereotype.Component;

/** What subjects may do, {@code evaluation/acts.yaml}, checked against the catalogue and the law when the platform starts. */
@Component
class ActFiles implements RestsOnLaw, UsesItems {

    private static final String PAGE = "/models";

    private final Acts acts;
    private final Laws laws;

    ActFiles(Catalogue catalogue, Laws laws) {
        this.laws = laws;
        this.acts = new Acts(DataFiles.texts("evaluation/acts.yaml").stream()
                .flatMap(text -> Acts.read(text.file(), text.text()).all().stream())
                .toList());
        acts.all().forEach(act -> check(act, catalogue.asShipped(), laws.asShipped()));
    }

    private static void check(Act act, Catalogue catalogue, Laws laws) {
        laws.require(act.article());
        act.subjects().forEach(SubjectKind::of);
        Item item = catalogue
                .item(act.item())
                .orElseThrow(
                        () -> refusal(act, "changes item '" + act.item() + "', which the catalogue does not have"));
        switch (act.change()) {
            case Act.Change.Mends(var open, var values, var _) -> {
                checkCodes(act, item, open);
                checkValues(act, item, values);
            }
            case Act.Change.Ends(var open, var _) -> checkCodes(act, item, open);
            case Act.Change.Adds(var values, var unless) -> {
                checkValues(act, item, values);
                unless.forEach(field -> field(act, item, field));
            }
        }
    }

    private static void checkCodes(Act act, Item item, Map<String, List<String>> open) {
        open.forEach((name, codes) -> {
            Field field = field(act, item, name);
            codes.forEach(code -> checkCode(act, field, code));
        });
    }

    private static void checkCode(Act act, Field field, String code) {
        if (field.type() != FieldType.CODE || !field.codes().containsKey(code)) {
            throw refusal(act, "asks whether " + field.name() + " is '" + code + "', which is no code of it");
        }
    }

    private static void checkValues(Act act, Item item, Map<String, Object> values) {
        values.forEach((name, value) -> {
            Field field = field(act, item, name);
            if (value instanceof String code) {
                checkCode(act, field, code);
            } else if (!fits(field.type(), value)) {
                throw refusal(act, "gives " + name + " the value " + value + ", but it is of type " + field.type());
            }
        });
    }

    private static boolean fits(FieldType type, Object value) {
        return switch (type) {
            case DATE -> value == Act.Day.OF_THE_ACT;
            case INTEGER -> value instanceof Long || value == Act.Day.YEAR_BEFORE;
            case MONEY, DECIMAL -> value instanceof Long;
            case BOOLEAN -> value instanceof Boolean;
            case TEXT, CODE, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY -> false;
        };
    }

    private static Field field(Act act, Item item, String name) {
        return item.field(name)
                .orElseThrow(() ->
                        refusal(act, "changes field '" + name + "', which item " + item.item() + " does not have"));
    }

    private static IllegalArgumentException refusal(Act act, String reason) {
        return new IllegalArgumentException("evaluation/acts.yaml: act " + act.id() + " " + reason);
    }

    /** What may be done on a day: an act whose article has ended is not offered. */
    Acts inForce(LocalDate day) {
        return acts.where(act -> !laws.standing(act.article(), day).ended());
    }

    @Override
    public List<Dependant> dependants() {
        return acts.all().stream()
                .map(act -> new Dependant(act.article(), "act", name(act), PAGE))
                .toList();
    }

    @Override
    public List<Use> uses() {
        return acts.all().stream()
                .map(act -> new Use(act.item(), name(act), PAGE))
                .toList();
    }

    private static Label name(Act act) {
        return new Label(act.label().zh(), act.label().en());
    }
}
