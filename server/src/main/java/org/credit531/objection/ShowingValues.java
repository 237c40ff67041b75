package org.credit531.objection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.collection.RestatingRecords;
import org.credit531.record.Statement;
import org.credit531.web.Choice;
import org.springframework.stereotype.Component;

/** The values of a record that an answer can change, as inputs and back: only what differs is stated anew. */
@Component
class ShowingValues {

    private static final String PREFIX = "field.";
    private static final String SHOWN = "shown." + PREFIX;

    private final TakingEffect effect;
    private final RestatingRecords restating;
    private final ShowingObjections showing;

    ShowingValues(TakingEffect effect, RestatingRecords restating, ShowingObjections showing) {
        this.effect = effect;
        this.restating = restating;
        this.showing = showing;
    }

    /** The inputs of a form: that of the value objected to, or of all where the whole record is; none where it has gone. */
    List<Input> inputs(Objection objection, Locale locale) {
        String wanted = objection.contested().field();
        Map<Field, String> open =
                effect.present(objection).map(restating::changeable).orElse(Map.of());
        boolean one = open.keySet().stream().anyMatch(field -> field.name().equals(wanted));
        return open.entrySet().stream()
                .filter(entry -> !one || entry.getKey().name().equals(wanted))
                .map(entry -> input(entry.getKey(), entry.getValue(), locale))
                .toList();
    }

    /** What somebody typed differently from what the form showed: what the unit has stated meanwhile stays. */
    Map<String, String> changes(Objection objection, Map<String, String> parameters) {
        Map<String, String> changes = new LinkedHashMap<>();
        Map<Field, String> open =
                effect.present(objection).map(this::changeable).orElse(Map.of());
        open.forEach((field, present) -> {
            String typed = parameters.get(PREFIX + field.name());
            String shown = parameters.getOrDefault(SHOWN + field.name(), present);
            if (typed != null && !typed.strip().equals(shown)) {
                changes.put(field.name(), typed.strip());
            }
        });
        return changes;
    }

    private Map<Field, String> changeable(Statement statement) {
        return restating.changeable(statement);
    }

    /** Choices whose labels are messages. */
    List<Choice> choices(String prefix, List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> new Choice(code, showing.text(prefix + code, locale)))
                .toList();
    }

    private Input input(Field field, String value, Locale locale) {
        return new Input(
                PREFIX + field.name(),
                field.label().in(locale),
                field.type() == FieldType.DATE ? "date" : "text",
                value,
                codes(field, locale));
    }

    private List<Choice> codes(Field field, Locale locale) {
        if (field.type() == FieldType.BOOLEAN) {
            return choices("objection.value.", List.of("none", "true", "false"), locale).stream()
                    .map(choice -> choice.value().equals("none") ? new Choice("", choice.label()) : choice)
                    .toList();
        }
        if (field.codes().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", showing.text("objection.value.none", locale)));
        field.codes()
                .forEach((code, meaning) ->
                        choices.add(new Choice(code, meaning.label().in(locale))));
        return choices;
    }

    /**
     * A value to be changed.
     *
     * @param choices what can be chosen; empty where it is typed
     */
    record Input(String name, String label, String type, String value, List<Choice> choices) {}
}
