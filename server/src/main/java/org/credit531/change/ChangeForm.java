package org.credit531.change;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.credit531.edition.Shelf;
import org.credit531.web.UploadedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form in which a change is written.
 *
 * @param id the proposal that is revised, empty for a new one
 * @param shelf the word of what it is
 * @param name the code of the item or act
 * @param text the text as typed
 * @param reason why
 * @param effective the day from which it shall be in force
 * @param file a text to put in the place of the typed one
 * @param field the field that the small form changes, with its new {@code openness}, {@code labelZh}, {@code labelEn}, and the
 *     {@code headings} to be added or taken away
 * @param code the coded value of the field that gets {@code word} added
 * @param months the new term of the item, {@code article} the one that sets it, {@code closed} the day of its closing
 */
record ChangeForm(
        @Nullable String id,
        @Nullable String shelf,
        @Nullable String name,
        @Nullable String text,
        @Nullable String reason,
        @Nullable String effective,
        @Nullable MultipartFile file,
        @Nullable String field,
        @Nullable String openness,
        @Nullable String labelZh,
        @Nullable String labelEn,
        @Nullable String addHeadings,
        @Nullable String removeHeadings,
        @Nullable String code,
        @Nullable String word,
        @Nullable String months,
        @Nullable String article,
        @Nullable String closed) {

    /** A form that nobody has filled in yet. */
    static ChangeForm of(@Nullable String id, Shelf shelf, String name, String text, String reason, LocalDate day) {
        return new ChangeForm(
                id,
                shelf.word(),
                name,
                text,
                reason,
                day.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ChangeForm with(String other) {
        return new ChangeForm(
                id, shelf, name, other, reason, effective, null, field, null, null, null, null, null, null, null, null,
                null, null);
    }

    Shelf on() {
        return "act".equals(shelf) ? Shelf.ACT : Shelf.ITEM;
    }

    String typed() {
        return UploadedText.typed(text);
    }

    /** What was uploaded, or else typed. */
    String uploadedOrTyped() {
        return UploadedText.of(file, text, "change-text-length");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(or(effective)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text with what the small form says. */
    String edited() {
        var edit = new TextEdit(uploadedOrTyped());
        if (!or(field).isBlank()) {
            String of = or(field);
            edit.field(of, or(openness), "openness")
                    .field(of, or(labelZh), "label", "zh")
                    .field(of, or(labelEn), "label", "en")
                    .words(of, or(addHeadings), or(removeHeadings), "headings");
            if (!or(code).isBlank()) {
                edit.words(of, or(word), "", "codes", or(code).strip(), "words");
            }
        }
        return edit.item(or(months), "retention", "months")
                .item(or(article), "retention", "article")
                .item(or(closed), "closed-from")
                .text();
    }

    static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
