package org.credit531.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.exchange.Exchange;
import org.credit531.exchange.Format;
import org.credit531.exchange.Imported;
import org.credit531.exchange.RefusedFile;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Models in the formats of others, out and in; what they extend is taken from the register. */
@Component
class ModelExchange {

    private final Register register;

    ModelExchange(Register register) {
        this.register = register;
    }

    /**
     * A version as a file.
     *
     * @throws RequestProblem 404 {@code unknown-model-format}, 422 {@code model-not-exported}
     */
    ResponseEntity<byte[]> file(String extension, String model, int version, String text) {
        Format format = Format.of(extension)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model-format", extension));
        byte[] bytes = written(format, model, text);
        return FileAnswer.named(model + "-" + version + "." + format.extension(), format.mediaType())
                .body(bytes);
    }

    private byte[] written(Format format, String model, String text) {
        try {
            return Exchange.write(format, model + ".yaml", text, register.bases())
                    .bytes();
        } catch (RefusedFile refused) {
            String why = NoteLine.sentence(refused.notes().getFirst(), LocaleContextHolder.getLocale());
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "model-not-exported", why);
        }
    }

    /** The formats of a draft; none while its text has flaws, which stand beside it. */
    List<Offered> offered(ModelDraft draft, Locale locale) {
        String text = draft.words().text();
        return switch (Models.read(draft.model() + ".yaml", text, register.bases())) {
            case Reading.Accepted(Model model) -> offered(model, text, locale);
            case Reading.Refused _refused -> List.of();
        };
    }

    /** The formats of a model with what they do not carry. */
    List<Offered> offered(Model model, String text, Locale locale) {
        boolean comments = Exchange.hasComments(text);
        return Arrays.stream(Format.values())
                .map(format -> offered(format, model, comments, locale))
                .toList();
    }

    private static Offered offered(Format format, Model model, boolean comments, Locale locale) {
        try {
            return Offered.of(format, true, NoteLine.of(Exchange.notes(format, model, comments), locale));
        } catch (RefusedFile refused) {
            return Offered.of(format, false, NoteLine.of(refused.notes(), locale));
        }
    }

    /**
     * What was uploaded in a format of others; empty for no file, and for one that is a text.
     *
     * @throws RefusedFile when it cannot be read
     */
    Optional<Imported> imported(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        String name = file.getOriginalFilename();
        return Format.ofName(name == null ? "" : name)
                .map(format -> Exchange.read(format, bytes(file), register.bases()));
    }

    /** No more than tells that it is too large. */
    private static byte[] bytes(MultipartFile file) {
        try (InputStream sent = file.getInputStream()) {
            return sent.readNBytes(Exchange.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A format in which a model is offered.
     *
     * @param name how the format is called in both languages
     * @param offered whether the model goes out in it at all
     * @param notes what it does not carry, or why it does not go out
     */
    record Offered(String extension, String name, boolean offered, List<NoteLine> notes) {

        static Offered of(Format format, boolean offered, List<NoteLine> notes) {
            return new Offered(format.extension(), format.name(), offered, notes);
        }
    }
}
