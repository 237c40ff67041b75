package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SendingIntegrationTests {

    private static final String ITEM = "construction-market-grade";
    private static final String OTHER_HEADINGS = "单位,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";

    @Autowired
    private Batches batches;

    @Autowired
    private HoldingBatches holding;

    @Autowired
    private CancellingBatches cancelling;

    @Autowired
    private JdbcSending rows;

    @Autowired
    private SavedChoices saved;

    @Autowired
    private ReadingForms forms;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        sending = new Sending(batches);
    }

    /** The day on which it came, which may be over. */
    private static LocalDate day(Batch batch) {
        return batch.receivedAt().atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private Batch hold(String unit, String text) throws IOException {
        return submit(unit, text, Batch.Channel.PAGE, true);
    }

    private Batch submit(String unit, String text, Batch.Channel channel, boolean hold) throws IOException {
        var submission =
                new Batches.Submission(ITEM, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv", channel, hold);
        return batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String grade(int number) {
        return "甲%d,%s,施工,AA,95.5,2025-01-02\n".formatted(number, enterprise(number));
    }

    private long pieces(UUID batch) {
        return database.sql()
                .sql("select count(*) from raw_chunk where batch = :batch")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    private static Choices choices(String heading, String field) {
        return new Choices(List.of(new Choices.Choice(heading, field)));
    }

    @Test
    void showsAHeldFileAndTakesItOnceConfirmed() throws Exception {
        Batch held = hold("transport", Sending.GRADES + grade(1) + "乙,,施工,AA,95.5,2025-01-02\n");
        assertThat(held.passage().held()).isEqualTo(Batch.Held.PREVIEW);
        var look = holding.preview(held, Choices.NONE).look();
        assertThat(look.format()).isEqualTo("csv");
        assertThat(look.columns()).extracting(ReadColumn::field).contains("uscc", "name", "grade");
        assertThat(look.missing()).isEmpty();
        assertThat(look.problem()).isNull();
        assertThat(look.rows()).hasSize(2);
        assertThat(look.rows().getFirst().values()).containsEntry("score", 955_000L);
        assertThat(look.rows().getLast().findings()).extracting(Finding::code).containsExactly("empty");
        assertThat(batches.find(held.id()).orElseThrow().state()).isEqualTo(Batch.State.RECEIVED);
        Batch taken = sending.await(holding.confirm(held, Choices.NONE, true, "somebody"));
        assertThat(taken.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(taken.passage().confirmedBy()).isEqualTo("somebody");
    }

    @Test
    void takesNothingOfWhatIsDiscarded() throws Exception {
        Batch held = hold("transport", Sending.GRADES + grade(2));
        Batch discarded = holding.discard(held, "somebody");
        assertThat(discarded.state()).isEqualTo(Batch.State.FAILED);
        assertThat(discarded.problem().code()).isEqualTo("discarded");
        assertThat(pieces(held.id())).isZero();
        assertThatThrownBy(() -> holding.confirm(held, Choices.NONE, false, "somebody"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("batch-not-held"));
    }

    @Test
    void forgetsWhatNobodyConfirms() throws Exception {
        Batch held = hold("transport", Sending.GRADES + grade(3));
        holding.on(new DayTurned(day(held).plusDays(6)));
        assertThat(batches.find(held.id()).orElseThrow().held()).isTrue();
        holding.on(new DayTurned(day(held).plusDays(8)));
        Batch forgotten = batches.find(held.id()).orElseThrow();
        assertThat(forgotten.problem().code()).isEqualTo("not-confirmed");
        assertThat(pieces(held.id())).isZero();
    }

    @Test
    void remembersWhatAColumnMeansForLaterFiles() throws Exception {
        Batch held = hold("education", OTHER_HEADINGS.replace("单位", "被评对象") + grade(4));
        assertThat(holding.preview(held, Choices.NONE).look().missing()).hasSize(1);
        Choices chosen = choices("被评对象", "name");
        var look = holding.preview(held, chosen).look();
        assertThat(look.problem()).isNull();
        assertThat(look.rows().getFirst().values()).containsEntry("name", "甲4");
        Batch taken = sending.await(holding.confirm(held, chosen, true, "somebody"));
        assertThat(taken.counts().accepted()).isEqualTo(1);
        assertThat(saved.all("education")).singleElement().satisfies(choice -> {
            assertThat(choice.heading()).isEqualTo("被评对象");
            assertThat(choice.field()).isEqualTo("name");
            assertThat(choice.savedBy()).isEqualTo("somebody");
        });
        Batch later = sending.await(
                submit("education", OTHER_HEADINGS.replace("单位", "被评对象") + grade(5), Batch.Channel.INTERFACE, false));
        assertThat(later.counts().accepted()).isEqualTo(1);
        saved.forget(Membership.provincial("education"), ITEM, "被评对象");
        Batch without = sending.await(
                submit("education", OTHER_HEADINGS.replace("单位", "被评对象") + grade(6), Batch.Channel.INTERFACE, false));
        assertThat(without.problem().code()).isEqualTo("missing-columns");
    }

    @Test
    void tellsWhatChangedInTheColumnsBeforeTheRowsAreRead() throws Exception {
        Batch first = sending.await(
                submit("culture-tourism", Sending.GRADES + grade(7) + grade(8), Batch.Channel.INTERFACE, false));
        assertThat(first.passage().drift()).isEqualTo(new Drift(null, List.of()));
        Batch same =
                sending.await(submit("culture-tourism", Sending.GRADES + grade(7), Batch.Channel.INTERFACE, false));
        assertThat(same.passage().drift()).isEqualTo(new Drift(first.id(), List.of()));
        String renamed = "名称,统一社会信用代码,企业类型,信用等级,评价日期,备注\n甲7,%s,施工,AA,2025-01-02,x\n".formatted(enterprise(7));
        Batch changed = sending.await(submit("culture-tourism", renamed, Batch.Channel.INTERFACE, false));
        assertThat(changed.state()).isEqualTo(Batch.State.DONE);
        assertThat(changed.passage().drift().changes())
                .extracting(change -> change.kind().name() + " " + change.heading())
                .containsExactly("RENAMED 名称", "ADDED 备注", "GONE 评价得分");
    }

    @Test
    void holdsFilesWhoseColumnsChangedWhereTheUnitWantsIt() throws Exception {
        sending.await(submit("water", Sending.GRADES + grade(9), Batch.Channel.INTERFACE, false));
        rows.holdDrift(Membership.provincial("water"), ITEM, "somebody");
        Batch same = sending.await(submit("water", Sending.GRADES + grade(10), Batch.Channel.INTERFACE, false));
        assertThat(same.state()).isEqualTo(Batch.State.DONE);
        String fewer = "企业名称,统一社会信用代码,企业类型,信用等级,评价日期\n甲11,%s,施工,AA,2025-01-02\n".formatted(enterprise(11));
        Batch changed = submit("water", fewer, Batch.Channel.INTERFACE, false);
        Batch held = awaitHeld(changed.id());
        assertThat(held.passage().held()).isEqualTo(Batch.Held.COLUMNS_CHANGED);
        assertThat(held.passage().drift().changed()).isTrue();
        assertThat(ids("columns-held")).containsExactly(held.id());
        assertThat(ids("columns-changed")).containsExactly(held.id());
        Batch taken = sending.await(holding.confirm(held, Choices.NONE, false, "somebody"));
        assertThat(taken.counts().accepted()).isEqualTo(1);
        assertThat(ids("columns-held")).isEmpty();
        assertThat(ids("columns-changed")).containsExactly(held.id());
    }

    @Test
    void readsAnOfficesFilesByTheNearestWordAroundIt() {
        Membership county = Membership.of("330302", "forestry");
        Membership city = Membership.of("330300", "forestry");
        saved.keep(Membership.provincial("forestry"), ITEM, choices("被评对象", "name"), "province");
        saved.keep(Membership.provincial("forestry"), ITEM, choices("得分", "score"), "province");
        saved.keep(city, ITEM, choices("得分", "grade"), "city");
        rows.holdDrift(city, ITEM, "city");
        assertThat(meanings(county)).containsExactlyInAnyOrder("被评对象 name", "得分 grade");
        assertThat(meanings(city)).containsExactlyInAnyOrder("被评对象 name", "得分 grade");
        assertThat(meanings(Membership.of("330100", "forestry"))).containsExactlyInAnyOrder("被评对象 name", "得分 score");
        assertThat(meanings(Membership.provincial("water"))).isEmpty();
        assertThat(rows.holdsDrift(county, ITEM)).isTrue();
        assertThat(rows.holdsDrift(Membership.of("330100", "forestry"), ITEM)).isFalse();
        saved.forget(city, ITEM, "得分");
        assertThat(meanings(county)).contains("得分 score");
    }

    private List<String> meanings(Membership office) {
        return saved.of(office, ITEM).all().stream()
                .map(choice -> choice.heading() + " " + choice.field())
                .toList();
    }

    private List<UUID> ids(String state) {
        return batches.search(new BatchFilter("water", ITEM, state, null, null), null, false, 10).stream()
                .map(Batch::id)
                .toList();
    }

    private Batch awaitHeld(UUID id) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            Batch now = batches.find(id).orElseThrow();
            if (now.held() || now.state().ended()) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch was not held within a minute");
    }

    @Test
    void takesNothingOfABatchThatIsStoppedBeforeItsTurn() throws Exception {
        Batch held = hold("transport", Sending.GRADES + grade(12));
        assertThat(cancelling.cancel(held.id(), "somebody")).isTrue();
        assertThat(cancelling.cancel(held.id(), "somebody")).isFalse();
        Batch stopped = batches.find(held.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(Batch.State.FAILED);
        assertThat(stopped.problem()).isEqualTo(new Batch.Problem("cancelled", "somebody"));
    }

    @Test
    void takesNothingOfABatchThatIsStoppedWhileItIsReadOrStored() throws Exception {
        for (String phase : List.of("reading", "storing")) {
            StringBuilder many = new StringBuilder(Sending.GRADES);
            for (int number = 100_000; number < 140_000; number++) {
                many.append(grade(number));
            }
            Batch sent = submit("transport", many.toString(), Batch.Channel.INTERFACE, false);
            awaitPhase(sent.id(), phase);
            assertThat(cancelling.cancel(sent.id(), "somebody")).as(phase).isTrue();
            Batch stopped = sending.await(sent);
            assertThat(stopped.state()).isEqualTo(Batch.State.FAILED);
            assertThat(stopped.problem()).isEqualTo(new Batch.Problem("cancelled", "somebody"));
            assertThat(database.sql()
                            .sql("select (select count(*) from statement where batch = :batch)"
                                    + " + (select count(*) from quarantined_row where batch = :batch)")
                            .param("batch", sent.id())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        Batch after = sending.await(submit("transport", Sending.GRADES + grade(13), Batch.Channel.INTERFACE, false));
        assertThat(after.state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void tellsHowLongTheStoringOfAFileWillTakeByTheOnesBefore() throws Exception {
        StringBuilder many = new StringBuilder(Sending.GRADES);
        for (int number = 200_000; number < 220_000; number++) {
            many.append(grade(number));
        }
        Batch first = submit("energy", many.toString(), Batch.Channel.INTERFACE, false);
        awaitPhase(first.id(), "storing");
        Batch.Progress unknown = batches.find(first.id()).orElseThrow().progress();
        assertThat(unknown == null || unknown.secondsLeft(first.fileBytes()) == null)
                .as("the unit's first file: nothing is known, so nothing is said")
                .isTrue();
        sending.await(first);
        Batch second = submit("energy", many.toString(), Batch.Channel.INTERFACE, false);
        assertThat(awaitPhase(second.id(), "reading").storingPace()).isNotNull().isPositive();
        assertThat(sending.await(second).state()).isEqualTo(Batch.State.DONE);
    }

    /** How far the batch was when it was seen there: a moment later it may be further. */
    private Batch.Progress awaitPhase(UUID id, String phase) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            Batch.Progress progress = batches.find(id).orElseThrow().progress();
            if (progress != null && progress.phase().equals(phase)) {
                return progress;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the batch did not come to " + phase);
    }

    @Test
    void readsARecordFromItsFormAsTheRowOfAFile() throws Exception {
        var item = catalogue.require(ITEM);
        var wrong = RecordForm.of(item, Map.of("field.uscc", "9.13E+17", "field.grade", "AAA"));
        assertThat(forms.findings(wrong))
                .extracting(finding -> finding.column() + " " + finding.code())
                .contains("uscc spreadsheet-exponent", "grade unknown-code", "name empty");
        var right = RecordForm.of(
                item,
                Map.of(
                        "field.uscc", enterprise(14),
                        "field.name", "甲,\"乙\"",
                        "field.role", "construction",
                        "field.grade", "AA",
                        "field.evaluated-on", "2025-01-02"));
        assertThat(forms.findings(right)).isEmpty();
        Batch taken = sending.await(
                submit("transport", new String(right.file(), StandardCharsets.UTF_8), Batch.Channel.FORM, false));
        assertThat(taken.counts()).isEqualTo(new Batch.Counts(1, 1, 0, 0, 0));
        assertThat(taken.passage().drift()).isNull();
    }

    @Test
    void findsBatchesByFilterAndReadsTheListBothWays() throws Exception {
        var sent = new ArrayList<Batch>();
        for (int number = 0; number < 5; number++) {
            var submission = new Batches.Submission(
                    ITEM,
                    "forestry",
                    Batch.Mode.DELTA,
                    null,
                    "tests",
                    null,
                    "Liste-" + number + ".csv",
                    Batch.Channel.PAGE,
                    true);
            sent.add(batches.submit(submission, new ByteArrayInputStream(new byte[] {'x'})));
        }
        var all = new BatchFilter("forestry", ITEM, "held", day(sent.getFirst()), "liste-");
        List<Batch> first = batches.search(all, null, false, 3);
        assertThat(first).extracting(Batch::fileName).containsExactly("Liste-4.csv", "Liste-3.csv", "Liste-2.csv");
        List<Batch> second = batches.search(all, BatchCursor.read(BatchCursor.after(first.getLast())), false, 3);
        assertThat(second).extracting(Batch::fileName).containsExactly("Liste-1.csv", "Liste-0.csv");
        List<Batch> back = batches.search(all, BatchCursor.read(BatchCursor.after(second.getFirst())), true, 2);
        assertThat(back).extracting(Batch::fileName).containsExactly("Liste-3.csv", "Liste-2.csv");
        assertThat(batches.search(new BatchFilter("forestry", null, "done", null, null), null, false, 3))
                .isEmpty();
    }
}
