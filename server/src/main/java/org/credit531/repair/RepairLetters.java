package org.credit531.repair;

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

/** The decisions on an application, as letters in both languages: granted or refused, by the unit or on review. */
@Component
class RepairLetters {

    private static final String KIND = "repair-answer";

    /** What says that the record was repaired holds for good; all other letters tell a record that is there. */
    private static final Set<String> REPAIRED = Set.of("grant", "overrule");

    private final Documents documents;
    private final ShowingRepairs showing;

    RepairLetters(Documents documents, ShowingRepairs showing) {
        this.documents = documents;
        this.showing = showing;
    }

    /**
     * Issues the letter that goes with an event, if one does.
     *
     * @return its id, for the notice that it is served with
     */
    Optional<UUID> issue(Repair repair, String event) {
        return switch (event) {
            case "grant", "refuse" -> Optional.of(issueOf(repair, event, false));
            case "uphold", "overrule" -> Optional.of(issueOf(repair, event, true));
            default -> Optional.empty();
        };
    }

    private UUID issueOf(Repair repair, String event, boolean byCentre) {
        var about = repair.about();
        var letter = new NewDocument(
                        KIND,
                        title(Locale.SIMPLIFIED_CHINESE),
                        body(repair, event, Locale.SIMPLIFIED_CHINESE),
                        repair.page())
                .to(about.id().value(), about.code(), about.name())
                .inEnglish(title(Locale.ENGLISH), body(repair, event, Locale.ENGLISH));
        var target = repair.target();
        var told = REPAIRED.contains(event) ? letter : letter.telling(target.item(), target.recordKey());
        return documents
                .issue(byCentre ? told : told.by(target.unit(), target.region()))
                .id();
    }

    private String title(Locale locale) {
        return showing.text("repair.letter.title", locale);
    }

    private List<Block> body(Repair repair, String event, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(showing.text("repair.letter." + event, locale)));
        body.add(new Block.Facts(List.of(
                new Fact(showing.text("repair.number", locale), repair.number()),
                new Fact(
                        showing.text("repair.record", locale),
                        showing.item(repair.target().item(), locale)),
                new Fact(
                        showing.text("repair.decided", locale),
                        repair.target().decidedOn().toString()),
                new Fact(
                        showing.text("repair.class", locale),
                        showing.category(repair.target().category(), locale)),
                new Fact(showing.text("repair.unit", locale), showing.unit(repair.target(), locale)),
                new Fact(
                        showing.text("repair.basis", locale),
                        showing.citation(repair.target().article(), locale).citation()))));
        showing.story(repair, locale).forEach(sentence -> body.add(new Block.Paragraph(sentence)));
        deadline(repair, event, locale).ifPresent(body::add);
        String rights = event.equals("refuse") ? "repair.letter.rights" : "repair.letter.remedies";
        body.add(new Block.Paragraph(showing.text(rights, locale)));
        return body;
    }

    /** Until when a review can be asked for: of all decisions a refusal alone can be reviewed. */
    private Optional<Block> deadline(Repair repair, String event, Locale locale) {
        LocalDate until = repair.days().dueOn();
        return until == null || !event.equals("refuse")
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(showing.text("repair.letter.until", locale, until.toString())));
    }
}
