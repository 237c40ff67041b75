package org.credit531.objection;

import java.util.Map;
import org.credit531.access.Membership;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells both sides what happened to a case, in the transaction in which it did. Strangers come back by number and key. */
@Component
class Telling {

    private final Notices notices;

    Telling(Notices notices) {
        this.notices = notices;
    }

    /** Something has arrived for the unit; the subject is told what others challenge. */
    void submitted(Objection objection) {
        tellUnit(objection, "objection-arrived");
        if (!objection.isOfSubject()) {
            tellSubject(
                    objection,
                    "objection-challenged",
                    "/subjects/" + objection.about().code());
        }
    }

    /** The unit was late. */
    void late(Objection objection) {
        if (objection.isOfSubject()) {
            tellUnit(objection, "objection-late");
            tellObjector(objection, "objection-late-stopped");
        } else {
            tellUnit(objection, "objection-late-challenge");
        }
    }

    /** Somebody did something with the case. */
    void moved(Objection objection, String event) {
        switch (event) {
            case "accept" -> tellObjector(objection, "objection-accepted");
            case "return" -> tellObjector(objection, "objection-returned");
            case "extend" -> {
                tellUnit(objection, "objection-extended");
                tellObjector(objection, "objection-extended");
            }
            case "ask-review" -> tellUnit(objection, "objection-review-asked");
            case "uphold", "overrule" -> {
                tellUnit(objection, "objection-reviewed");
                tellObjector(objection, "objection-reviewed");
            }
            default -> Outcome.of(event).ifPresent(outcome -> tellObjector(objection, "objection-answered"));
        }
    }

    private void tellUnit(Objection objection, String kind) {
        String office = Membership.of(objection.region(), objection.unit()).organisation();
        send(objection, new Addressee.OfUnit(office), kind, page(objection));
    }

    /** A subject by its account; a stranger who had signed in by that one. */
    private void tellObjector(Objection objection, String kind) {
        if (objection.isOfSubject()) {
            tellSubject(objection, kind, page(objection));
        } else if (!objection.account().isEmpty()) {
            send(objection, new Addressee.OfAccount(objection.account()), kind, "/objections/status");
        }
    }

    private void tellSubject(Objection objection, String kind, String about) {
        send(objection, new Addressee.OfSubject(objection.about().id().value()), kind, about);
    }

    private void send(Objection objection, Addressee to, String kind, String about) {
        notices.send(new NewNotice(to, kind, values(objection), about, null));
    }

    private static Map<String, String> values(Objection objection) {
        return Map.of(
                "number", objection.number(),
                "subject", objection.about().name());
    }

    private static String page(Objection objection) {
        return "/objections/" + objection.id();
    }
}
