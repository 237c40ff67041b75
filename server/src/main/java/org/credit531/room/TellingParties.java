package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.credit531.language.Label;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Tells the parties of an engagement where it has changed: the credit centre what waits for a person, the third party what
 * became of it, and the organisations that had let it evaluate them that it has ended.
 */
@Component
class TellingParties {

    private static final String DESK = "/rooms/desk/";
    private static final String OWN = "/space/rooms";

    private final Notices notices;
    private final Subjects subjects;
    private final JdbcEngagements engagements;
    private final JdbcAuthorisations authorisations;
    private final Clock clock;

    TellingParties(
            Notices notices,
            Subjects subjects,
            JdbcEngagements engagements,
            JdbcAuthorisations authorisations,
            Clock clock) {
        this.notices = notices;
        this.subjects = subjects;
        this.engagements = engagements;
        this.authorisations = authorisations;
        this.clock = clock;
    }

    /** Somebody else has to decide. */
    void proposed(Engagement engagement) {
        send(Addressee.OfUnit.CENTRE, "room-proposed", engagement, "", DESK + engagement.id());
    }

    /** The third party learns of what holds now; of what does not, only who proposed it. */
    void decided(Engagement engagement, boolean approved) {
        if (approved) {
            tellParty(engagement, "room-approved", "");
        } else {
            send(
                    new Addressee.OfAccount(engagement.proposedBy()),
                    "room-refused",
                    engagement,
                    "",
                    DESK + engagement.id());
        }
    }

    /** The third party, where it had ever heard of it, and whoever had let it evaluate them until today. */
    void ended(Engagement engagement) {
        if (engagement.state() == Engagement.State.APPROVED) {
            tellParty(engagement, "room-ended", "");
            authorisations.of(engagement.id(), LocalDate.now(clock)).stream()
                    .map(Authorisation::subject)
                    .forEach(subject ->
                            send(new Addressee.OfSubject(subject), "room-ended-authorised", engagement, "", OWN));
        }
    }

    /** A person has to read the text. */
    void submitted(Engagement engagement, RoomModel model) {
        send(Addressee.OfUnit.CENTRE, "room-model-submitted", engagement, called(model), DESK + "models/" + model.id());
    }

    /** What became of a model; where it was refused, why. */
    void decided(RoomModel model, boolean admitted, String reason) {
        engagements
                .find(model.engagement())
                .ifPresent(engagement -> tellParty(
                        engagement,
                        admitted ? "room-model-admitted" : "room-model-refused",
                        admitted ? called(model) : called(model) + " – " + reason));
    }

    /** A notice is read in either language, so that the name stands in both; third parties may give one of any length. */
    private static String called(RoomModel model) {
        return new Label(
                        NewNotice.name(model.name().zh()),
                        NewNotice.name(model.name().en()))
                .both();
    }

    /** A person has to look at what came out, and the third party learns that it waits for that. */
    void calculated(Engagement engagement, RoomRun run) {
        String day = run.asOf().toString();
        send(Addressee.OfUnit.CENTRE, "room-run-calculated", engagement, day, DESK + "runs/" + run.id());
        tellParty(engagement, "room-run-waits", day);
    }

    /**
     * The third party learns that nothing will come out, and its page says why; the credit centre, where the platform is at fault.
     */
    void failed(RoomRun run, boolean byPlatform) {
        String day = run.asOf().toString();
        engagements.find(run.engagement()).ifPresent(engagement -> {
            tellParty(engagement, "room-run-failed", day);
            if (byPlatform) {
                send(Addressee.OfUnit.CENTRE, "room-run-fault", engagement, day, DESK + engagement.id());
            }
        });
    }

    /** What became of a run. */
    void decided(RoomRun run, boolean released) {
        engagements
                .find(run.engagement())
                .ifPresent(engagement -> tellParty(
                        engagement,
                        released ? "room-run-released" : "room-run-refused",
                        run.asOf().toString()));
    }

    /** A third party of which the platform has no subject yet has no inbox: its program asks by itself. */
    private void tellParty(Engagement engagement, String kind, String what) {
        subjects.byCode(engagement.thirdParty())
                .ifPresent(party -> send(
                        new Addressee.OfSubject(party.id().value()),
                        kind,
                        engagement,
                        what,
                        OWN + "/" + engagement.id()));
    }

    private void send(Addressee to, String kind, Engagement engagement, String what, String about) {
        notices.send(new NewNotice(
                to,
                kind,
                Map.of(
                        "party", engagement.name(),
                        "purpose", engagement.purpose(),
                        "ends", engagement.endsOn().toString(),
                        "what", what),
                about,
                null));
    }
}
