package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
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

    @Autowired
    private Walks walks;

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
            ActingAs.call(SOMEBODY, () -> {
                engaging.decide(engagement, true, SOMEBODY);
                return true;
            });
            Visitor own = Visitor.account("agency", (Membership) null, party, Set.of(Role.SUBJECT));
            UUID model = ActingAs.call(own, () -> models.submit(engagement, RoomModels.fair(), own));
            walk.visit("/rooms/desk/" + engagement, "room-engagement");
            walk.visit("/rooms/desk/models/" + model, "room-model");
            walk.follow("form[action$='/admit'] button");
            assertThat(walk.count("form[action$='/admit']")).isZero();
            walk.open("/rooms");
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
        for (String item :
                new String[] {"registration", "annual-report", "administrative-penalty", "tax-credit-grade"}) {
            walk.page().check("#items-" + item);
        }
        walk.follow("main form button[type=submit] >> nth=-1");
    }

    @Test
    void saysWhatIsWrongWithAnEngagement() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/rooms/desk");
            walk.page().fill("#thirdParty", "91");
            walk.follow("main form button[type=submit] >> nth=-1");
            assertThat(walk.text("main")).contains("is no unified code");
        }
    }
}
