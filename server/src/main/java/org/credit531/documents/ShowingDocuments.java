package org.credit531.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Documents in the reader's words. */
@Component
class ShowingDocuments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The second part has no Chinese character, the first has one. */
    private static final Pattern BOTH_LANGUAGES =
            Pattern.compile("(?<chinese>.*\\p{IsHan}.*?) / (?<english>[^\\p{IsHan}]+)", Pattern.DOTALL);

    private final DocumentKinds kinds;
    private final MessageSource messages;
    private final Clock clock;

    ShowingDocuments(DocumentKinds kinds, MessageSource messages, Clock clock) {
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    /** What there is to say of a file or a code. */
    Shown outcome(VerifyingFiles.Outcome outcome, Locale locale) {
        Document document = outcome.document();
        return new Shown(
                outcome.verdict().code(),
                text("documents.outcome." + outcome.verdict().code(), locale),
                explained(outcome, locale),
                document == null ? null : facts(document, locale));
    }

    private String explained(VerifyingFiles.Outcome outcome, Locale locale) {
        Document.Ended ended = ended(outcome.document());
        String key = "documents.outcome." + outcome.verdict().code() + ".text";
        return ended == null ? text(key, locale) : text(key, locale, time(ended.at()), ofReader(ended.why(), locale));
    }

    /** A reason that the platform has written for readers of both languages stands as Chinese / English; this is the reader's part. */
    static String ofReader(String why, Locale locale) {
        Matcher both = BOTH_LANGUAGES.matcher(why);
        if (!both.matches()) {
            return why;
        }
        return both.group(locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "chinese" : "english")
                .strip();
    }

    private static Document.@Nullable Ended ended(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        return document.destroyed() == null ? document.superseded() : document.destroyed();
    }

    /** A line of a list; its title where the reader may know it. */
    Line line(Document document, String title, Locale locale) {
        Document.Ended ended = ended(document);
        return new Line(
                document.code().text(),
                document.number(),
                title,
                kinds.name(document.kind(), locale),
                document.issuedOn().toString(),
                tag(document.state(), locale),
                ended == null ? "" : time(ended.at()));
    }

    private Tag tag(Document.State state, Locale locale) {
        String colour = switch (state) {
            case VALID -> "done";
            case SUPERSEDED -> "failed";
            case DESTROYED -> "withheld";
        };
        return new Tag(colour, text("documents.state." + state.code(), locale));
    }

    private Facts facts(Document document, Locale locale) {
        return new Facts(
                kinds.name(document.kind(), locale),
                document.number(),
                document.issuedOn().toString(),
                tag(document.state(), locale),
                document.hash(),
                document.bytes(),
                document.code().grouped(),
                document.code().text());
    }

    private String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /**
     * An outcome.
     *
     * @param code its stable name, which is the colour
     * @param title what it is
     * @param text what that means
     * @param facts what everybody may know of the document, {@code null} where it is unknown
     */
    record Shown(
            String code,
            String title,
            String text,
            @Nullable Facts facts) {

        /** The kind of notice that says so. */
        public String notice() {
            return switch (code) {
                case "valid" -> "success";
                case "unknown", "altered" -> "error";
                default -> "warning";
            };
        }
    }

    /** What everybody may know of a document. */
    record Facts(
            String kind,
            String number,
            String day,
            Tag state,
            String hash,
            int bytes,
            String groupedCode,
            String code) {}

    /** A document as a line of a list. */
    record Line(String code, String number, String title, String kind, String day, Tag state, String endedAt) {}
}
