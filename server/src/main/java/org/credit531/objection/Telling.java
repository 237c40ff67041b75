package org.credit531.objection;

import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells both sides what happened to a case, in the transaction in which it did. Strangers come back by number and key. */
@Component
class Telling {

    private final Notices notices;
    private final Letters letters;

    Telling(Notices notices, Letters letters) {
        this.notices = notices;
        this.letters = letters;
    }

    /** Something has arrived for the unit; the subject is told what others challenge. */
    void submitted(Objection objection) {
        tellUnit(objection, "objection-arrived");
        if (!objection.isOfSubject()) {
            tellSubject(
                    objection,
                    "objection-challenged",
                    "/subjects/" + objection.about().code(),
                    null);
        }
    }

    /** Nobody answered in time; the subject is served the letter that says what follows from that. */
    void late(Objection objection, String event) {
        if (objection.isOfSubject()) {
            tellUnit(objection, "objection-late");
            UUID letter = letters.issue(objection, event).orElse(null);
            tellObjector(objection, "objection-late-stopped", letter);
        } else {
            tellUnit(objection, "objection-late-challenge");
        }
    }

    /** Somebody did something with the case; the subject is served the letter that goes with it. */
    void moved(Objection objection, String event) {
        UUID letter = letters.issue(objection, event).orElse(null);
        switch (event) {
            case "accept" -> tellObjector(objection, "objection-accepted", letter);
            case "return" -> tellObjector(objection, "objection-returned", letter);
            case "extend" -> {
                tellUnit(objection, "objection-extended");
                tellObjector(objection, "objection-extended", letter);
            }
            case "ask-review" -> tellUnit(objection, "objection-review-asked");
            case "uphold", "overrule" -> {
                tellUnit(objection, "objection-reviewed");
                tellObjector(objection, "objection-reviewed", letter);
            }
            default -> Outcome.of(event).ifPresent(outcome -> tellObjector(objection, "objection-answered", letter));
        }
    }

    /** The record has gone by another way. */
    void ended(Objection objection) {
        tellUnit(objection, "objection-ended");
        tellObjector(objection, "objection-ended", null);
    }

    private void tellUnit(Objection objection, String kind) {
        String office = Membership.of(objection.region(), objection.unit()).organisation();
        send(objection, new Addressee.OfUnit(office), kind, Objection.page(objection.id()), null);
    }

    /** A subject by its account; a stranger who had signed in by that one. A program comes back by number and key. */
    private void tellObjector(Objection objection, String kind, @Nullable UUID letter) {
        if (objection.isOfSubject()) {
            tellSubject(objection, kind, Objection.page(objection.id()), letter);
        } else if (!objection.account().isEmpty()) {
            send(objection, new Addressee.OfAccount(objection.account()), kind, "/objections/status", null);
        }
    }

    private void tellSubject(Objection objection, String kind, String about, @Nullable UUID letter) {
        send(objection, new Addressee.OfSubject(objection.about().id().value()), kind, about, letter);
    }

    private void send(Objection objection, Addressee to, String kind, String about, @Nullable UUID letter) {
        notices.send(new NewNotice(to, kind, values(objection), about, letter));
    }

    private static Map<String, String> values(Objection objection) {
        return Map.of(
                "number", objection.number(),
                "subject", objection.about().name());
    }
}
