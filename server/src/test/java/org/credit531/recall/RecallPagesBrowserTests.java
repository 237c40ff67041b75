package org.credit531.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Scrutiny;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the proposal of a recall to what everybody reads of it: two officers, the board, a user, the public. */
@BrowserTest
class RecallPagesBrowserTests {

    private static final Visitor OFFICER = officer("model-officer");
    private static final Visitor RELEASER = officer("model-releaser");

    @Autowired
    private Walks walks;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Recalling recalling;

    @Autowired
    private JdbcRecalls recalls;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    private static Visitor officer(String name) {
        return Visitor.account(name, (Membership) null, null, Set.of(Role.MODEL_OFFICER));
    }

    @OnEachScreen
    void recallsAVersionByTwoPeople(Screen screen) throws InterruptedException {
        String model = screen == Screen.CHINESE_PHONE ? "social-organisation" : "public-institution";
        int version = new WrongModels(platform).release(model);
        await(() -> evaluations.underWay().isEmpty());
        String code = evaluatedBy(model, version);
        long known = knowledge.latest();
        try (Walk walk = walks.on(screen)) {
            walk.signIn("lender");
            walk.open("/subjects/" + code);
        }
        String board = propose(screen, model + "/" + version);
        sign(screen, board);
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.visit("/recalls", "recalls");
            walk.visit(board, "recall-done");
            walk.visit(board + "/results", "recall-results");
            assertThat(walk.count("#results a[href^='/subjects/']")).isPositive();
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("lender");
            lookAt(walk, screen, board + "/given", "recall-given");
            assertThat(walk.count("#results a[href='/subjects/" + code + "']")).isEqualTo(1);
        }
        everybodyReadsOfIt(screen, model, version - 1, code, known);
    }

    /** Also of a shipped version, in whose place nothing holds. */
    private void everybodyReadsOfIt(Screen screen, String model, int shipped, String code, long known)
            throws InterruptedException {
        UUID id = ActingAs.call(
                OFFICER,
                () -> recalling.propose(
                        new ModelRecall.Proposed(
                                model,
                                shipped,
                                LocalDate.now(clock),
                                null,
                                "权重有误。 Weights were wrong.",
                                "Found by a check"),
                        OFFICER));
        ActingAs.call(RELEASER, () -> {
            recalling.sign(id, RELEASER);
            return true;
        });
        await(() -> recalls.find(id).orElseThrow().stage() == ModelRecall.Stage.DONE);
        try (Walk walk = walks.on(screen)) {
            walk.visit("/models/" + model + "/versions/" + shipped, "recalled-version");
            assertThat(walk.count("#recall-figures")).isEqualTo(1);
            walk.visit("/models", "recalled-register");
            assertThat(walk.count(".tag--failed")).isPositive();
            walk.visit("/subjects/" + code, "recalled-subject");
            assertThat(walk.text("main"))
                    .as("nothing holds in their place")
                    .contains(screen == Screen.CHINESE_PHONE ? "没有其他版本替代" : "no other version holds");
            String then = "/points?asOf=" + LocalDate.now(clock) + "&knownAt=" + known;
            walk.visit("/subjects/" + code + then, "recalled-points");
            assertThat(walk.count(".recalled .notice--warning")).isEqualTo(1);
        }
    }

    /** The path of its board. */
    private String propose(Screen screen, String version) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            lookAt(walk, screen, "/recalls?version=" + version, "recalls-new");
            assertThat(walk.page().inputValue("#version")).isEqualTo(version);
            walk.page().fill("#wrong", "登记状态的得分算错。 Points of the registration were wrong.");
            walk.page().fill("#reason", "抽查发现。 Found by a check.");
            walk.follow("#propose button[type=submit]");
            walk.sees("#about");
            String board = walk.page().url().replaceFirst("^https?://[^/]+", "");
            walk.visit(board, "recall-proposed");
            assertThat(walk.count("form[action$='/sign']"))
                    .as("nobody signs what he has proposed")
                    .isZero();
            return board;
        }
    }

    /** What follows in the background waits until the board has been seen on its way. */
    private void sign(Screen screen, String board) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-releaser");
            lookAt(walk, screen, board, "recall-to-sign");
            scheduler.pause();
            try {
                walk.follow("form[action$='/sign'] button");
                walk.sees("#progress progress");
                walk.examine("recall-under-way");
            } finally {
                scheduler.resume();
            }
            walk.sees(".page-head .tag--done");
            assertThat(walk.count("#progress progress")).isZero();
        }
    }

    @Test
    void keepsWhatWasWrittenWhenItIsRefused() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("model-officer");
            walk.open("/recalls");
            walk.page().fill("#from", tomorrow);
            walk.page().fill("#wrong", "Points of the registration were wrong.");
            walk.page().fill("#reason", "Found by a check.");
            walk.follow("#propose button[type=submit]");
            walk.examine("recalls-refused");
            assertThat(walk.text("main .notice--error")).contains(tomorrow);
            assertThat(walk.page().inputValue("#wrong")).isEqualTo("Points of the registration were wrong.");
            assertThat(walk.page().inputValue("#reason")).isEqualTo("Found by a check.");
            assertThat(walk.page().inputValue("#from")).isEqualTo(tomorrow);
        }
    }

    private static void lookAt(Walk walk, Screen screen, String path, String name) {
        var scrutiny = new Scrutiny(walk, screen);
        scrutiny.whole(path, name);
        assertThat(scrutiny.found()).isEmpty();
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(50);
        }
    }

    private String evaluatedBy(String model, int version) {
        return database.sql()
                .sql("""
                        select s.code from evaluation_result r join subject s on s.id = r.subject
                         where r.model = :model and r.model_version = :version and r.points is not null and s.merged_into is null
                         order by s.code limit 1
                        """)
                .param("model", model)
                .param("version", version)
                .query(String.class)
                .single();
    }
}
