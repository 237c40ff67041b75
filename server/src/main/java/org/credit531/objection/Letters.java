package org.credit531.objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.springframework.stereotype.Component;

/**
 * The letters of an objection to its subject, in both languages: that it was taken up, that disclosure stopped because nobody
 * answered in time, what was answered, what a review found.
 */
@Component
class Letters {

    /** What the unit has not said itself. */
    private static final Set<String> BY_CENTRE = Set.of("objection-review", "disclosure-stopped");

    /** What the other side, or the subject, has to act upon in time. */
    private static final Set<String> WITH_DEADLINE = Set.of("objection-accepted", "objection-answer");

    private final Documents documents;
    private final ShowingObjections showing;

    Letters(Documents documents, ShowingObjections showing) {
        this.documents = documents;
        this.showing = showing;
    }

    /**
     * Issues the letter that goes with an event, if one does; strangers read the answer by number and key.
     *
     * @return its id, for the notice that it is served with
     */
    Optional<UUID> issue(Objection objection, String event) {
        return objection.isOfSubject()
                ? kind(event).map(kind -> issueOf(objection, kind, BY_CENTRE.contains(kind)))
                : Optional.empty();
    }

    private static Optional<String> kind(String event) {
        return switch (event) {
            case "accept" -> Optional.of("objection-accepted");
            case "lapse", "review-lapse" -> Optional.of("disclosure-stopped");
            case "uphold", "overrule" -> Optional.of("objection-review");
            default -> Outcome.of(event).map(outcome -> "objection-answer");
        };
    }

    /** What says that the record was removed holds for good; all other letters tell a record that is there. */
    private UUID issueOf(Objection objection, String kind, boolean byCentre) {
        var about = objection.about();
        var record = objection.contested();
        var letter = new NewDocument(
                        kind,
                        title(kind, Locale.SIMPLIFIED_CHINESE),
                        body(objection, kind, Locale.SIMPLIFIED_CHINESE),
                        Objection.page(objection.id()))
                .to(about.id().value(), about.code(), about.name())
                .inEnglish(title(kind, Locale.ENGLISH), body(objection, kind, Locale.ENGLISH));
        var told = objection.isRemoved() ? letter : letter.telling(record.item(), record.recordKey());
        return documents
                .issue(byCentre ? told : told.by(objection.unit(), objection.region()))
                .id();
    }

    private String title(String kind, Locale locale) {
        return showing.text("objection.letter." + kind + ".title", locale);
    }

    private List<Block> body(Objection objection, String kind, Locale locale) {
        var line = showing.line(objection, "accepted", locale);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(showing.text("objection.letter." + kind, locale)));
        body.add(new Block.Facts(List.of(
                new Fact(showing.text("objection.number", locale), objection.number()),
                new Fact(showing.text("objection.record", locale), line.item()),
                new Fact(showing.text("objection.field", locale), line.field()),
                new Fact(showing.text("objection.unit", locale), line.unit()))));
        showing.story(objection, locale).forEach(sentence -> body.add(new Block.Paragraph(sentence)));
        deadline(objection, kind, locale).ifPresent(body::add);
        body.add(new Block.Paragraph(showing.text("objection.letter.rights", locale)));
        return body;
    }

    /** Until when the unit has to answer, or a review can be asked for; of what was removed none can. */
    private Optional<Block> deadline(Objection objection, String kind, Locale locale) {
        LocalDate until = objection.dueOn();
        return until == null || !WITH_DEADLINE.contains(kind) || objection.isRemoved()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        showing.text("objection.letter." + kind + ".until", locale, until.toString())));
    }
}
