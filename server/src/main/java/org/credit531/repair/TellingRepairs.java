package org.credit531.repair;

import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells both sides what happened to an application, in the transaction in which it did. */
@Component
class TellingRepairs {

    private final Notices notices;
    private final RepairLetters letters;

    TellingRepairs(Notices notices, RepairLetters letters) {
        this.notices = notices;
        this.letters = letters;
    }

    /** Something has arrived for the unit. */
    void submitted(Repair repair) {
        tellUnit(repair, "repair-arrived");
    }

    /** Somebody was late: the unit, or the credit centre with a review. */
    void late(Repair repair, String event) {
        if (event.equals("lapse")) {
            tellUnit(repair, "repair-late");
            tellCentre(repair, "repair-late-unit");
            tellApplicant(repair, "repair-late-told", null);
        } else {
            tellCentre(repair, "repair-review-late");
            tellApplicant(repair, "repair-review-late-told", null);
        }
    }

    /** Somebody did something with the case; the applicant is served the letter that goes with it. */
    void moved(Repair repair, String event) {
        UUID letter = letters.issue(repair, event).orElse(null);
        switch (event) {
            case "accept" -> tellApplicant(repair, "repair-accepted", letter);
            case "return" -> tellApplicant(repair, "repair-returned", letter);
            case "extend" -> tellApplicant(repair, "repair-extended", letter);
            case "grant" -> tellApplicant(repair, "repair-granted", letter);
            case "refuse" -> tellApplicant(repair, "repair-refused", letter);
            case "ask-review" -> {
                tellUnit(repair, "repair-review-asked");
                tellCentre(repair, "repair-review-asked");
            }
            case "uphold", "overrule" -> {
                tellUnit(repair, "repair-reviewed");
                tellApplicant(repair, "repair-reviewed", letter);
            }
            default -> {
                // whoever did it knows it
            }
        }
    }

    /** The record has gone by another way. */
    void ended(Repair repair) {
        tellApplicant(repair, "repair-ended", null);
    }

    private void tellUnit(Repair repair, String kind) {
        var target = repair.target();
        String office = Membership.of(target.region(), target.unit()).organisation();
        send(repair, new Addressee.OfUnit(office), kind, null);
    }

    private void tellCentre(Repair repair, String kind) {
        send(repair, Addressee.OfUnit.CENTRE, kind, null);
    }

    private void tellApplicant(Repair repair, String kind, @Nullable UUID letter) {
        send(repair, new Addressee.OfSubject(repair.about().id().value()), kind, letter);
    }

    private void send(Repair repair, Addressee to, String kind, @Nullable UUID letter) {
        Map<String, String> values = Map.of(
                "number", repair.number(),
                "subject", repair.about().name());
        notices.send(new NewNotice(to, kind, values, repair.page(), letter));
    }
}
