package org.credit531.modelling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.credit531.web.UploadedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form in which a version of a model is drafted.
 *
 * @param id the draft that is revised, empty for a new one
 * @param name the model
 * @param text the text as typed
 * @param reason why it is wanted
 * @param calibration how it was calibrated
 * @param effective the day from which it shall be in force
 * @param file a text to put in the place of the typed one
 */
record DraftForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String text,
        @Nullable String reason,
        @Nullable String calibration,
        @Nullable String effective,
        @Nullable MultipartFile file) {

    static DraftForm of(@Nullable String id, String name, ModelDraft.Words words) {
        return new DraftForm(
                id,
                name,
                words.text(),
                words.reason(),
                words.calibration(),
                words.effectiveFrom().toString(),
                null);
    }

    /** The same with what was uploaded in the place of what was typed. */
    DraftForm read() {
        return with(UploadedText.of(file, text, "model-text-length"));
    }

    /** The same with another text. */
    DraftForm with(String other) {
        return new DraftForm(id, model(), other, reason, calibration, effective, null);
    }

    String model() {
        return UploadedText.typed(name).strip();
    }

    boolean isNew() {
        return id == null || id.isBlank();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(UploadedText.typed(effective)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    ModelDraft.Words words(LocalDate today) {
        return new ModelDraft.Words(
                UploadedText.typed(text),
                UploadedText.typed(reason).strip(),
                UploadedText.typed(calibration).strip(),
                day().orElse(today));
    }
}
