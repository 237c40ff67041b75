package org.credit531.space;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.accounts.SignInLetters;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.Fact;
import org.credit531.documents.HandedOut;
import org.credit531.documents.NewDocument;
import org.credit531.identifiers.Scheme;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints a letter with a code for signing in. The letter is a numbered, signed document of which nothing is kept, since a code is
 * in it; that it was handed over, to whom and against what proof, is a second document, which the organisation finds among its
 * own: whoever got a letter by deceit cannot hide it.
 */
@Component
class HandingOverLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String ABOUT = "/space";

    private final SignInLetters letters;
    private final Documents documents;
    private final Subjects subjects;
    private final MessageSource messages;
    private final Clock clock;

    HandingOverLetters(
            SignInLetters letters, Documents documents, Subjects subjects, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.documents = documents;
        this.subjects = subjects;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Draws the code and makes the file.
     *
     * @throws RequestProblem 422 where the form says too little or there is no such organisation in the region of the window, 409
     *     {@code letter-too-many}
     */
    @Transactional
    public HandedOut print(HandingOver wanted, Visitor official) {
        wanted.checked();
        Subject subject = require(wanted.organisation(), official);
        var printed = letters.print(subject.code())
                .orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "letter-too-many", subject.code()));
        HandedOut letter = documents.handOut(of(official, letter(subject, printed)));
        documents.issue(of(official, receipt(subject, letter.document().number(), wanted, official)));
        return letter;
    }

    private Subject require(String typed, Visitor official) {
        String region = official.scope(Action.WRITE, Resource.SIGN_IN_LETTERS).region();
        return Optional.of(typed)
                .filter(code -> !code.isEmpty())
                .flatMap(subjects::byCode)
                .filter(Subject::isOrganisation)
                .filter(subject -> subject.scheme() == Scheme.USCC && subject.state() != CodeState.DISPUTED)
                .filter(subject -> region == null || subject.region().startsWith(region))
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "letter-organisation", typed));
    }

    private NewDocument letter(Subject subject, SignInLetters.Printed printed) {
        return document(
                "sign-in-letter",
                subject,
                locale -> List.of(
                        new Block.Paragraph(text("space.letter.text", locale)),
                        new Block.Facts(List.of(
                                new Fact(text("space.letter.code", locale), subject.code()),
                                new Fact(text("space.letter.secret", locale), printed.code()),
                                new Fact(
                                        text("space.letter.until", locale),
                                        TIME.format(printed.until().atZone(clock.getZone()))))),
                        new Block.Paragraph(text("space.letter.how", locale)),
                        new Block.Paragraph(text("space.letter.care", locale))));
    }

    private NewDocument receipt(Subject subject, String number, HandingOver wanted, Visitor official) {
        return document(
                "sign-in-receipt",
                subject,
                locale -> List.of(
                        new Block.Paragraph(text("space.receipt.text", locale)),
                        new Block.Facts(List.of(
                                new Fact(text("space.letter.code", locale), subject.code()),
                                new Fact(text("space.receipt.letter", locale), number),
                                new Fact(
                                        text("space.receipt.way", locale),
                                        text("space.window.way." + wanted.way(), locale)),
                                new Fact(text("space.receipt.receiver", locale), wanted.receiver()),
                                new Fact(text("space.receipt.proof", locale), wanted.proof()),
                                new Fact(text("space.receipt.by", locale), official.name()))),
                        new Block.Paragraph(text("space.receipt.wrong", locale))));
    }

    private NewDocument document(String kind, Subject subject, Body body) {
        return new NewDocument(
                        kind,
                        text("space." + kind, Locale.SIMPLIFIED_CHINESE),
                        body.in(Locale.SIMPLIFIED_CHINESE),
                        ABOUT)
                .to(subject.id().value(), subject.code(), subject.name())
                .inEnglish(text("space." + kind, Locale.ENGLISH), body.in(Locale.ENGLISH));
    }

    /** The office is the window's. */
    private static NewDocument of(Visitor official, NewDocument document) {
        return document.by(NewDocument.Office.CENTRE.unit(), official.region());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What a document says, in a language. */
    private interface Body {

        List<Block> in(Locale locale);
    }
}
