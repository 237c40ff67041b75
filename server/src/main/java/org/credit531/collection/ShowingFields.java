package org.credit531.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.credit531.access.Openness;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.web.Choice;
import org.credit531.web.FormError;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of an item as inputs: what to type, in which form, and who will see it. */
@Component
class ShowingFields {

    private final MessageSource messages;

    ShowingFields(MessageSource messages) {
        this.messages = messages;
    }

    List<Input> of(RecordForm form, Map<String, String> wrong, Locale locale) {
        return form.item().fields().stream()
                .map(field -> input(form, field, wrong.get(field.name()), locale))
                .toList();
    }

    private Input input(RecordForm form, Field field, @Nullable String error, Locale locale) {
        boolean key = form.item().key().contains(field.name());
        return new Input(
                RecordForm.PREFIX + field.name(),
                field.label().in(locale),
                kind(field),
                field.required(),
                hint(field, key, locale),
                openness(field.openness(), locale),
                error,
                again(field, form.value(field)),
                choices(field, locale));
    }

    /** What was typed, to be corrected; a person's number has to be typed again, and is on no page. */
    private static String again(Field field, String typed) {
        return field.type() == FieldType.PERSON_NUMBER || CitizenNumbers.areIn(typed) ? "" : typed;
    }

    private static String kind(Field field) {
        return switch (field.type()) {
            case DATE -> "date";
            case CODE, BOOLEAN -> "choice";
            default -> "text";
        };
    }

    private String hint(Field field, boolean key, Locale locale) {
        List<String> hints = new ArrayList<>();
        String kind = field.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String hint = messages.getMessage("record.hint." + kind, arguments(field, locale), "", locale);
        if (hint != null && !hint.isEmpty()) {
            hints.add(hint);
        }
        if (key) {
            hints.add(text("record.hint.key", locale));
        }
        return String.join(" ", hints);
    }

    private Object[] arguments(Field field, Locale locale) {
        return switch (field.type()) {
            case TEXT -> new Object[] {field.maxLength()};
            case DECIMAL -> new Object[] {field.decimals()};
            case MONEY -> new Object[] {text("record.unit." + field.unit(), locale)};
            default -> new Object[0];
        };
    }

    /** Codes are sent as codes; a choice that is not made is empty, and the reading says whether it may be. */
    private List<Choice> choices(Field field, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text("record.choose", locale)));
        if (field.type() == FieldType.BOOLEAN) {
            choices.add(new Choice("true", text("record.yes", locale)));
            choices.add(new Choice("false", text("record.no", locale)));
        }
        field.codes()
                .forEach((code, meaning) ->
                        choices.add(new Choice(code, meaning.label().in(locale))));
        return choices;
    }

    private Tag openness(Openness openness, Locale locale) {
        String word = openness.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String kind = switch (openness) {
            case PUBLIC -> "public";
            case AUTHORISED -> "info";
            case INTERNAL -> "plain";
            case NEVER -> "withheld";
        };
        return new Tag(kind, text("openness." + word, locale));
    }

    /** What is wrong, by field; what is wrong with the record as a whole stands under its first field. */
    Map<String, String> wrong(Item item, List<Finding> findings, Locale locale) {
        Map<String, String> wrong = new LinkedHashMap<>();
        findings.forEach(finding -> wrong.putIfAbsent(fieldOf(item, finding).name(), message(item, finding, locale)));
        return wrong;
    }

    List<FormError> errors(Item item, List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new FormError(
                        RecordForm.PREFIX + fieldOf(item, finding).name(), message(item, finding, locale)))
                .toList();
    }

    /** Findings name the heading, which is the field's name here; readers know its label, and of columns and rows nothing. */
    private String message(Item item, Finding finding, Locale locale) {
        if (finding.code().equals("empty")) {
            Object[] field = {fieldOf(item, finding).label().in(locale)};
            return Objects.requireNonNull(messages.getMessage("record.empty", field, locale));
        }
        Optional<Field> field = item.fieldFor(finding.column());
        Finding named = field.map(found ->
                        new Finding(finding.code(), found.label().in(locale), finding.value(), finding.detail()))
                .orElse(finding);
        return named.message(locale);
    }

    private static Field fieldOf(Item item, Finding finding) {
        return item.fieldFor(finding.column()).orElse(item.fields().getFirst());
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /**
     * A field as an input.
     *
     * @param kind {@code text}, {@code date} or {@code choice}
     * @param openness who will see it
     * @param error what is wrong with it
     * @param value as typed before
     * @param choices what can be chosen
     */
    record Input(
            String name,
            String label,
            String kind,
            boolean required,
            String hint,
            Tag openness,
            @Nullable String error,
            String value,
            List<Choice> choices) {}
}
