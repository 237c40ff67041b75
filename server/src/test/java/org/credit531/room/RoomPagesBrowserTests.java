package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of the credit centre, and the pages of an organisation that is asked and of one that asks. */
@BrowserTest
class RoomPagesBrowserTests {

    private static final Visitor SOMEBODY =
            Visitor.account("room-somebody", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));

    private static final Visitor PROPOSER =
            Visitor.account("room-proposer", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));

    /** The organisation of the account that comes with the sample. */
    private static final String PARTY = "91330500YX46AKAM35";

    private static final List<String> ITEMS =
            List.of("registration", "annual-report", "administrative-penalty", "tax-credit-grade");

    @Autowired
    private Walks walks;

    @Autowired
    private JdbcRoomModels stored;

    @Autowired
    private JdbcRuns runs;

    @Autowired
    private Engaging engaging;

    @Autowired
    private SubmittingModels models;

    @Autowired
    private JdbcEngagements engagements;

    @Autowired
    private Clock clock;

    @OnEachScreen
    void proposesAdmitsAndShowsWhoAsks(Screen screen) {
        String party = Organisations.enterprise(9_800 + screen.ordinal());
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/rooms/desk", "room-desk");
            propose(walk, party);
            assertThat(walk.count(".notice--success")).isEqualTo(1);
            UUID engagement = engagements.of(party).getFirst().id();
            as(() -> engaging.decide(engagement, true, SOMEBODY));
            Visitor own = Visitor.account("agency", (Membership) null, party, Set.of(Role.SUBJECT));
            UUID model = ActingAs.call(own, () -> models.submit(engagement, RoomModels.fair(), own));
            walk.visit("/rooms/desk/" + engagement, "room-engagement");
            walk.visit("/rooms/desk/models/" + model, "room-model");
            walk.follow("form[action$='/admit'] button");
            assertThat(walk.count("form[action$='/admit']")).isZero();
            walk.visit("/rooms", "rooms");
            assertThat(walk.text("main")).contains(party);
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.visit("/space/rooms", "room-own");
            walk.follow("form[action$='/authorise'] button >> nth=0");
            assertThat(walk.count("form[action$='/withdraw']")).isEqualTo(1);
            walk.follow("form[action$='/withdraw'] button");
            assertThat(walk.count("form[action$='/withdraw']")).isZero();
        }
    }

    private void propose(Walk walk, String party) {
        walk.page().fill("#thirdParty", party);
        walk.page().fill("#name", "示例信用服务机构");
        walk.page().fill("#purpose", "示例招标的资格审查");
        walk.page().fill("#basis", "合同 2026-1");
        walk.page().fill("#endsOn", LocalDate.now(clock).plusMonths(3).toString());
        for (String item : ITEMS) {
            walk.page().check("#items-" + item);
        }
        walk.follow("main form button[type=submit] >> nth=-1");
    }

    /** The third party hands in its model and begins a run; the desk releases what came out; the third party fetches it. */
    @OnEachScreen
    void runsAModelAndReleasesWhatComesOut(Screen screen) throws InterruptedException {
        UUID engagement = approved();
        String own = "/space/rooms/" + engagement;
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.open(own);
            walk.page().fill("#text", RoomModels.fair());
            walk.follow("form[action$='/models'] button");
            walk.examine("room-own-submitted");
            UUID model = stored.of(engagement).getFirst().id();
            as(() -> models.decide(model, true, "", SOMEBODY));
            walk.visit(own, "room-own-admitted");
            walk.follow("form[action$='/runs'] button");
            UUID run = runs.of(engagement).getFirst().id();
            awaitEnd(run);
            try (Walk desk = walks.on(screen)) {
                desk.signIn("operator");
                desk.visit("/rooms/desk/runs/" + run, "room-run");
                desk.follow("form[action$='/release'] button");
                desk.examine("room-run-released");
            }
            walk.visit(own, "room-own-released");
            assertThat(walk.count("a[href$='/result.json']")).isEqualTo(1);
            assertThat(walk.text("main table")).contains(screen == Screen.CHINESE_PHONE ? "甲" : "First");
        }
    }

    private UUID approved() {
        var wanted = new Engaging.Wanted(
                PARTY,
                "示例信用服务机构",
                "示例招标的资格审查",
                "合同 2026-1",
                ITEMS,
                LocalDate.now(clock).plusMonths(3),
                12);
        UUID id = ActingAs.call(PROPOSER, () -> engaging.propose(wanted, PROPOSER));
        as(() -> engaging.decide(id, true, SOMEBODY));
        return id;
    }

    private static void as(Runnable act) {
        ActingAs.call(SOMEBODY, () -> {
            act.run();
            return true;
        });
    }

    private void awaitEnd(UUID run) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (runs.find(run).orElseThrow().state().isOpen()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(50);
        }
    }

    @Test
    void saysWhatIsWrongWithAnEngagementAndKeepsWhatWasWritten() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/rooms/desk");
            walk.page().fill("#thirdParty", "91");
            walk.page().fill("#purpose", "示例招标的资格审查");
            walk.page().check("#items-registration");
            walk.follow("main form button[type=submit] >> nth=-1");
            walk.examine("room-desk-refused");
            assertThat(walk.text("main")).contains("is no unified code");
            assertThat(walk.page().inputValue("#purpose")).isEqualTo("示例招标的资格审查");
            assertThat(walk.page().isChecked("#items-registration")).isTrue();
        }
    }
}
