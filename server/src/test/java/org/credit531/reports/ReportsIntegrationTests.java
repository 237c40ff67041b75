package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.reports.ReportedFirms.APPROVER;
import static org.credit531.reports.ReportedFirms.CENTRE;
import static org.credit531.reports.ReportedFirms.PENALTY;
import static org.credit531.reports.ReportedFirms.await;
import static org.credit531.reports.ReportedFirms.code;
import static org.credit531.reports.ReportedFirms.own;
import static org.credit531.reports.ReportedFirms.shop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUps;
import org.credit531.calendar.DayTurn;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.collection.Batches;
import org.credit531.collection.RestatingRecords;
import org.credit531.documents.DocumentStanding;
import org.credit531.documents.Documents;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports from who asks for one to their end, on the real database. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class ReportsIntegrationTests {

    private static final String TODAY = "2026-11-23";
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    private CreditReports credit;

    @Autowired
    private SpecialReports special;

    @Autowired
    private GradeStatements grades;

    @Autowired
    private TenderLists tenders;

    @Autowired
    private ReadingReports reading;

    @Autowired
    private JdbcReports stored;

    @Autowired
    private ReadingRecords told;

    @Autowired
    private PublicReportCap cap;

    @Autowired
    private RestatingRecords restating;

    @Autowired
    private Documents documents;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Removals removals;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Batches batches;

    @Autowired
    private DayTurn dayTurn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private ReportedFirms firms;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        firms = new ReportedFirms(batches);
    }

    @AfterEach
    void setBack() {
        clock.set(TODAY);
    }

    private PinnedKeys pinned() {
        return new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
    }

    private IssuedReport own(String code, Locale locale) {
        return ActingAs.call(own(code), () -> credit.issue(code, Audience.OWN, null, null, locale));
    }

    private static Visitor own(String code) {
        return ReportedFirms.own(code);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static void isRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static SignedDocument signed(IssuedReport report) {
        return new SignedDocument(report.signed());
    }

    @Test
    void sayToEverybodyWhatIsPublicAndNoMore() throws Exception {
        firms.register(code(1));
        firms.fine(code(1), "2026-05-04");
        var report = credit.issue(code(1), Audience.PUBLIC, null, null, ZH);
        assertThat(text(report.pdf()))
                .contains("公共信用报告（公开版）", code(1), "信用等级及理由", "行政处罚（1条）", "罚款一万元", "未写明的内容")
                .contains(report.document().number(), "浙江省公共信用信息管理条例")
                .doesNotContain("示例人");
        var content = signed(report).content();
        assertThat(content.path("pdf").path("sm3").asString())
                .isEqualTo(report.document().hash());
        assertThat(content.path("content").path("results").get(0).path("points").asLong())
                .isEqualTo(sum(content.path("content").path("results").get(0).path("contributions")));
        keepForALook("public.pdf", report.pdf());
        assertThat(content.toString()).contains("withheld").doesNotContain("示例人");
    }

    private static void keepForALook(String name, byte[] file) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("report-" + name), file);
    }

    private static long sum(tools.jackson.databind.JsonNode contributions) {
        return IntStream.range(0, contributions.size())
                .mapToLong(index -> contributions.get(index).path("points").asLong())
                .sum();
    }

    @Test
    void areMadeInTheLanguageOfTheReader() throws Exception {
        firms.register(code(2));
        var report = credit.issue(code(2), Audience.PUBLIC, null, null, Locale.ENGLISH);
        assertThat(text(report.pdf())).contains("公共信用报告（公开版）", "Publiccreditreport", "Grade,andwhy");
        keepForALook("english.pdf", report.pdf());
    }

    @Test
    void areVerifiedWithoutThePlatformAndRefusedWithAnyByteChanged() throws Exception {
        firms.register(code(3));
        firms.fine(code(3), "2026-05-04");
        var report = credit.issue(code(3), Audience.PUBLIC, null, null, ZH);
        var pinned = pinned();
        assertThat(Verdict.of(report.pdf(), pinned)).isInstanceOf(Verdict.Verified.class);
        byte[] json = report.signed().getBytes(StandardCharsets.UTF_8);
        assertThat(Verdict.of(json, pinned))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.document().values())
                                .containsEntry("number", report.document().number())
                                .containsEntry("pdf.sm3", report.document().hash()));
        byte[] ofd = documents.handOutOfd(report.document().id(), report.pdf());
        assertThat(Verdict.of(ofd, pinned)).isInstanceOf(Verdict.Verified.class);
        keepForALook("public.ofd", ofd);
        // of a report of many pages one byte in a hundred, which is as many as there are in a small one
        refusesFlips(report.pdf(), 101, pinned);
        refusesFlips(ofd, 101, pinned);
        refusesFlips(json, 37, pinned);
        var small = statement(3);
        refusesFlips(small.getBytes(StandardCharsets.UTF_8), 1, pinned);
    }

    private String statement(int number) {
        Visitor self = own(code(number));
        String lowest = ActingAs.call(self, () -> {
            Subject subject = subjects.byCode(code(number)).orElseThrow();
            return grades.choices(subject, ZH).getLast().value();
        });
        return ActingAs.call(
                        self,
                        () -> grades.issue(
                                code(number),
                                lowest,
                                "示例银行",
                                LocalDate.parse(TODAY).plusDays(30),
                                ZH))
                .signed();
    }

    /** On both processors, since each flip has the whole file hashed. */
    private static void refusesFlips(byte[] file, int every, PinnedKeys pinned) {
        List<Integer> let = IntStream.range(0, file.length / every)
                .parallel()
                .map(place -> place * every)
                .filter(place -> {
                    byte[] flipped = file.clone();
                    flipped[place] ^= 1;
                    return Verdict.of(flipped, pinned) instanceof Verdict.Verified;
                })
                .boxed()
                .toList();
        assertThat(let).as("bytes that could be changed").isEmpty();
    }

    @Test
    void areRefusedWithAnyByteOfASmallFileChanged() throws Exception {
        firms.register(code(14));
        Visitor self = own(code(14));
        String signed = statement(14);
        String code = new SignedDocument(signed).content().path("code").asString();
        byte[] pdf = org.credit531.database.RowScope.subject(code(14))
                .call(() -> ActingAs.call(self, () -> documents.file(code).orElseThrow()));
        assertThat(Verdict.of(pdf, pinned())).isInstanceOf(Verdict.Verified.class);
        keepForALook("grade.pdf", pdf);
        refusesFlips(pdf, 1, pinned());
    }

    @Test
    void doNotHoldAnyMoreWhenARecordThatTheyTellIsRemoved() throws Exception {
        firms.register(code(4));
        firms.fine(code(4), "2026-05-04");
        var own = own(code(4), ZH);
        var handedOut = credit.issue(code(4), Audience.PUBLIC, null, null, ZH);
        var other = ActingAs.call(
                own(code(4)), () -> special.issue(code(4), Audience.OWN, List.of("housing-fund"), lastYears(), ZH));
        UUID removal = remove(code(4));
        await(() -> database.sql()
                .sql("select state <> 'open' from removal_confirmation where removal = ? and participant = 'documents'")
                .param(removal)
                .query(Boolean.class)
                .optional()
                .orElse(false));
        assertThat(standing(own).state()).isEqualTo("superseded");
        assertThat(standing(handedOut).state()).isEqualTo("superseded");
        assertThat(standing(other).isValid()).as("it does not tell the record").isTrue();
        assertThat(signed(own).content().toString()).contains("罚款一万元");
        assertThat(signed(own(code(4), ZH)).content().toString()).doesNotContain("罚款一万元");
    }

    private DocumentStanding standing(IssuedReport report) {
        return documents.standing(List.of(report.document().id())).getFirst();
    }

    private static Period lastYears() {
        return new Period(LocalDate.parse("2024-01-01"), LocalDate.parse(TODAY));
    }

    private UUID remove(String code) {
        Statement penalty = record(code, PENALTY);
        return Objects.requireNonNull(transaction.execute(status -> removals.remove(new NewRemoval(
                PENALTY, penalty.recordKey(), RemovalGround.OBJECTION, "zj-2018:30", UUID.randomUUID()))));
    }

    private Statement record(String code, String item) {
        Subject subject = subjects.byCode(code).orElseThrow();
        return records.of(subject.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement -> statement.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void doNotHoldAnyMoreWhenTheSourceTakesBackWhatTheyTell() throws Exception {
        firms.register(code(15));
        firms.fine(code(15), "2026-05-04");
        var own = own(code(15), ZH);
        var handedOut = credit.issue(code(15), Audience.PUBLIC, null, null, ZH);
        var other = ActingAs.call(
                own(code(15)), () -> special.issue(code(15), Audience.OWN, List.of("housing-fund"), lastYears(), ZH));
        firms.takeBackFine(code(15), "2026-05-04");
        await(() -> !standing(own).isValid() && !standing(handedOut).isValid());
        assertThat(standing(own).state()).isEqualTo("superseded");
        assertThat(standing(other).isValid()).as("it does not tell the record").isTrue();
    }

    @Test
    void doNotHoldAnyMoreWhenAnObjectionCorrectsWhatTheyTell() throws Exception {
        firms.register(code(16));
        var handedOut = credit.issue(code(16), Audience.PUBLIC, null, null, ZH);
        Statement registered = record(code(16), "registration");
        transaction.executeWithoutResult(
                status -> restating.restate(registered, Map.of("address", "示例路"), "for-tests"));
        await(() -> !standing(handedOut).isValid());
        assertThat(credit.issue(code(16), Audience.PUBLIC, null, null, ZH)
                        .document()
                        .isValid())
                .isTrue();
    }

    @Test
    void areCountedWhereTheyAreMadeForEverybody() throws Exception {
        firms.register(code(17));
        long before = cap.made();
        credit.issue(code(17), Audience.PUBLIC, null, null, ZH);
        assertThat(cap.made()).isGreaterThan(before);
    }

    @Test
    void printNoMoreOfRecordsThanThereIsRoomFor() throws Exception {
        firms.register(code(18));
        firms.fine(code(18), "2026-05-04");
        Subject subject = subjects.byCode(code(18)).orElseThrow();
        var asking =
                new Asking(subject, Audience.PUBLIC, Visitor.anybody(), LocalDate.parse(TODAY), knowledge.latest());
        var all = told.of(asking);
        assertThat(all).hasSize(2);
        assertThat(new Room(room(200, 10_000)).take(all)).hasSize(2);
        assertThat(new Room(room(1, 10_000)).take(all)).hasSize(1);
        var little = new Room(room(200, 50));
        assertThat(little.take(all)).isEmpty();
        assertThat(little.take(all)).as("of another domain").isEmpty();
    }

    private static ReportTerms.Terms room(int records, int characters) {
        return new ReportTerms.Terms(LocalDate.EPOCH, "zj-2018:19", 12, 90, 60, 500, records, characters, 1_000);
    }

    @Test
    void areOfDaysThatRecordsCanHave() {
        assertThat(ReportPages.day("2026-11-01")).isEqualTo(LocalDate.parse("2026-11-01"));
        isRefused(() -> ReportPages.day("-999999999-01-01"), "report-day");
        isRefused(() -> ReportPages.day("1.11.2026"), "report-day");
    }

    @Test
    void sayTheSameOfAPastDayAsWasSaidThen() throws Exception {
        firms.register(code(5));
        firms.fine(code(5), "2026-05-04");
        Visitor self = own(code(5));
        var then = own(code(5), ZH);
        KeptReport kept = kept(then);
        firms.fine(code(5), "2026-06-05");
        clock.set("2026-11-29");
        var now = own(code(5), ZH);
        var again = ActingAs.call(self, () -> credit.issue(code(5), Audience.OWN, kept.asOf(), kept.knownAt(), ZH));
        assertThat(hash(again)).isEqualTo(hash(then)).isNotEqualTo(hash(now));
        assertThat(ActingAs.call(self, () -> IssuingReports.hash(credit.again(kept))))
                .isEqualTo(kept.contentHash())
                .isEqualTo(hash(then));
        remove(code(5));
        isRefused(() -> ActingAs.call(self, () -> credit.again(kept)), "deleted-under-article");
        isRefused(
                () -> ActingAs.call(
                        self, () -> credit.issue(code(5), Audience.OWN, LocalDate.parse("2027-01-01"), null, ZH)),
                "as-of-in-the-future");
    }

    private KeptReport kept(IssuedReport report) {
        return IssuingReports.KEEPING.call(
                () -> stored.find(report.document().id()).orElseThrow());
    }

    private static String hash(IssuedReport report) {
        return signed(report).content().path("contentHash").asString();
    }

    @Test
    void sayByDomainThatNothingIsRecordedOrWhatIs() throws Exception {
        firms.register(code(6));
        firms.fine(code(6), "2026-05-04");
        var report = ActingAs.call(
                CENTRE,
                () -> special.issue(
                        code(6), Audience.OFFICIAL, List.of("market-regulation", "transport"), lastYears(), ZH));
        var domains = signed(report).content().path("content").path("domains");
        assertThat(domains.get(0).path("outcome").asString()).isEqualTo("recorded");
        assertThat(domains.get(0).path("records").size()).isEqualTo(1);
        assertThat(domains.get(1).path("outcome").asString()).isEqualTo("none");
        var before = ActingAs.call(
                CENTRE,
                () -> special.issue(
                        code(6),
                        Audience.OFFICIAL,
                        List.of("market-regulation"),
                        new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2026-05-03")),
                        Locale.ENGLISH));
        assertThat(signed(before)
                        .content()
                        .path("content")
                        .path("domains")
                        .get(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("none");
        isRefused(
                () -> ActingAs.call(
                        CENTRE, () -> special.issue(code(6), Audience.OFFICIAL, List.of("x"), lastYears(), ZH)),
                "report-domains");
        isRefused(
                () -> ActingAs.call(
                        CENTRE,
                        () -> special.issue(
                                code(6),
                                Audience.OFFICIAL,
                                List.of("taxation"),
                                new Period(LocalDate.parse("2020-01-01"), LocalDate.parse(TODAY)),
                                ZH)),
                "report-period");
    }

    /** Its row stays for its retention, and the period that is asked for holds its day: it is told by nobody all the same. */
    @Test
    void tellNoBlemishBeyondItsPeriodOfPublication() throws Exception {
        firms.register(code(61));
        firms.fine(code(61), "2026-05-04");
        database.openLedger("2027-05-01");
        clock.set("2027-05-03");
        assertThat(ofMarket(61))
                .as("the last day of its twelve months")
                .contains("\"recorded\"", PENALTY, "2026-05-04");
        clock.set("2027-05-04");
        assertThat(ofMarket(61)).contains("\"none\"", "\"records\":[]").doesNotContain("\"recorded\"", "2026-05-04");
        assertThat(database.sql()
                        .sql("select count(*) from statement where item = ? and party_code = ?")
                        .params(PENALTY, code(61))
                        .query(Long.class)
                        .single())
                .as("it is there still")
                .isOne();
    }

    /** What a special report of this year and the one before says of the domain of market regulation. */
    private String ofMarket(int number) {
        var period = new Period(LocalDate.parse("2026-01-01"), LocalDate.now(clock));
        var report = ActingAs.call(
                CENTRE, () -> special.issue(code(number), Audience.OFFICIAL, List.of("market-regulation"), period, ZH));
        return signed(report).content().path("content").path("domains").toString();
    }

    @Test
    void stateAGradeAndNothingElse() throws Exception {
        firms.register(code(7));
        Visitor self = own(code(7));
        Subject subject = subjects.byCode(code(7)).orElseThrow();
        var evaluated = ActingAs.call(self, () -> evaluations.present(subject).orElseThrow());
        var model = evaluated.model();
        int reached = model.grades()
                .indexOf(model.grade(evaluated.evaluation().grade()).orElseThrow());
        var choices = ActingAs.call(self, () -> grades.choices(subject, ZH));
        assertThat(choices).hasSize(model.grades().size() - 1 - reached);
        String signed = statement(7);
        assertThat(new SignedDocument(signed).content().path("content").propertyNames())
                .containsExactlyInAnyOrder(
                        "code", "name", "family", "gradeName", "atLeast", "asOf", "recipient", "expires");
        saysNothingOfTheGradeItself(
                signed, subject, model.grades().get(reached).label().zh());
        String best = model.grades().getFirst().id();
        LocalDate soon = LocalDate.parse(TODAY).plusDays(9);
        if (reached > 0) {
            isRefused(() -> ActingAs.call(self, () -> grades.issue(code(7), best, "示例银行", soon, ZH)), "report-grade");
        }
        isRefused(() -> ActingAs.call(self, () -> grades.issue(code(7), best, "<>", soon, ZH)), "report-recipient");
        isRefused(
                () -> ActingAs.call(self, () -> grades.issue(code(7), best, "示例银行 10000019491231008X", soon, ZH)),
                "report-recipient");
        isRefused(
                () -> ActingAs.call(self, () -> grades.issue(code(7), best, "示例银行", soon.plusYears(1), ZH)),
                "report-expiry");
    }

    /** Whatever the grade and points are: both files follow from the grade that was chosen and what the subject said itself. */
    private void saysNothingOfTheGradeItself(String signed, Subject subject, String grade) throws Exception {
        var content = new SignedDocument(signed).content();
        var said = content.path("content");
        assertThat(said.path("gradeName").path("zh").asString())
                .as("the lowest that can be chosen, of a firm with a better one")
                .isEqualTo("中等")
                .isNotEqualTo(grade);
        assertThat(said.path("atLeast").asString()).isEqualTo("medium");
        assertThat(said.path("name").asString()).isEqualTo(subject.name());
        assertThat(said.path("recipient").asString()).isEqualTo("示例银行");
        assertThat(content.path("beside").size()).isZero();
        assertThat(content.propertyNames()).doesNotContain("points", "results");
        String code = content.path("code").asString();
        byte[] pdf = org.credit531.database.RowScope.subject(code(7))
                .call(() ->
                        ActingAs.call(own(code(7)), () -> documents.file(code).orElseThrow()));
        assertThat(text(pdf)).contains("中等").doesNotContain(grade, "得分", "分）");
    }

    @Test
    void tellOfAPastDayWhatWasKnownOnIt() throws Exception {
        firms.register(code(19));
        clock.set("2026-11-25");
        firms.fine(code(19), "2026-05-04");
        assertThat(told(LocalDate.parse("2026-11-24"), null))
                .as("known a day later")
                .doesNotContain("罚款一万元");
        assertThat(told(LocalDate.parse("2026-05-03"), knowledge.latest()))
                .as("of a later day, though it is known")
                .doesNotContain("罚款一万元");
        assertThat(told(null, null)).contains("罚款一万元");
    }

    private String told(LocalDate asOf, Long knownAt) {
        return signed(credit.issue(code(19), Audience.PUBLIC, asOf, knownAt, ZH))
                .content()
                .toString();
    }

    @Test
    void listTheParticipantsOfATender() throws Exception {
        firms.register(code(8));
        firms.fine(code(8), "2026-05-04");
        firms.register(code(9));
        firms.register(shop(1));
        String text = "统一社会信用代码,名称\n%s,甲\n%s\n%s\n91330000NOBODY\n10000019491231008X\n%s\n"
                .formatted(code(8), code(9), shop(1), code(8));
        var report = ActingAs.call(APPROVER, () -> tenders.issue("浙测招〔2026〕8号", text, ZH));
        var content = signed(report).content().path("content");
        assertThat(content.path("participants").size()).isEqualTo(4);
        assertThat(content.path("persons").asInt()).isEqualTo(1);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(index -> content.path("participants")
                                .get(index)
                                .path("outcome")
                                .asString()))
                .containsExactly("found", "found", "closed", "unknown");
        assertThat(content.path("participants").get(0).path("counts").toString())
                .isEqualTo("[0,0,0,1]");
        assertThat(content.path("participants").get(2).has("grade")).isFalse();
        assertThat(content.toString()).contains(code(8)).doesNotContain("10000019491231");
        for (var participant : List.of(code(8), code(9), shop(1))) {
            UUID subject = subjects.byCode(participant).orElseThrow().id().value();
            assertThat(lookUps.of(subject, Long.MAX_VALUE, 10))
                    .as("one look at %s", participant)
                    .hasSize(1)
                    .allMatch(look -> look.visitor().equals("approver"));
        }
        var listed = org.credit531.database.RowScope.unit("transport")
                .within("3303")
                .call(() -> ActingAs.call(
                        APPROVER, () -> reading.tender(report.document().code())));
        assertThat(TenderFile.of(listed, report.document().code(), ZH).getBody())
                .contains(code(8), "没有单位使用该代码");
        isRefused(() -> ActingAs.call(CENTRE, () -> tenders.issue("甲项目", "名称\n", ZH)), "tender-empty");
        isRefused(() -> ActingAs.call(CENTRE, () -> tenders.issue("", text, ZH)), "tender-name");
    }

    @Test
    void aboutAnIndividualBusinessAreItsOwnAlone() throws Exception {
        firms.register(shop(2));
        for (var audience : List.of(Audience.OFFICIAL, Audience.PUBLIC)) {
            isRefused(
                    () -> ActingAs.call(CENTRE, () -> credit.issue(shop(2), audience, null, null, ZH)),
                    "report-not-open");
        }
        assertThat(own(shop(2), ZH).document().isValid()).isTrue();
    }

    @Test
    void areShownToWhomTheyConcernAlone() throws Exception {
        firms.register(code(10));
        var own = own(code(10), ZH);
        var office = ActingAs.call(APPROVER, () -> credit.issue(code(10), Audience.OFFICIAL, null, null, ZH));
        assertThat(opens(own(code(10)), "subject/" + code(10), own)).isTrue();
        assertThat(opens(own(code(11)), "subject/" + code(11), own)).isFalse();
        assertThat(opens(CENTRE, "centre", own)).isFalse();
        assertThat(opens(APPROVER, "unit/transport@3303", office)).isTrue();
        assertThat(opens(CENTRE, "centre", office)).isTrue();
        assertThat(opens(own(code(10)), "subject/" + code(10), office)).isFalse();
        assertThat(opens(Visitor.anybody(), "", office)).isFalse();
        for (var report : List.of(own, office)) {
            assertThat(opens(own(code(11)), "job/keep-reports", report))
                    .as("by permission, too, where the rows are shown")
                    .isFalse();
        }
        assertThat(opens(own(code(10)), "job/keep-reports", office)).isFalse();
    }

    private boolean opens(Visitor visitor, String scope, IssuedReport report) {
        try {
            return new org.credit531.database.RowScope(scope)
                    .call(() -> ActingAs.call(
                            visitor,
                            () -> reading.signed(report.document().code())
                                    .text()
                                    .equals(report.signed())));
        } catch (RequestProblem closed) {
            assertThat(closed.code()).isEqualTo("unknown-document");
            return false;
        }
    }

    @Test
    void endAfterTheirTerm() throws Exception {
        firms.register(code(12));
        var own = own(code(12), ZH);
        var handedOut = credit.issue(code(12), Audience.PUBLIC, null, null, ZH);
        database.openLedger("2027-11-01");
        turnTheDay("2027-11-22");
        assertThat(standing(own).isValid()).isTrue();
        assertThat(standing(handedOut).isValid()).isTrue();
        turnTheDay("2027-11-23");
        assertThat(standing(own).state()).isEqualTo("destroyed");
        assertThat(standing(handedOut).state()).isEqualTo("superseded");
        assertThat(opens(own(code(12)), "subject/" + code(12), own)).isFalse();
    }

    /** Turns to a day, and waits until what that ordered has been done, whatever came of it. */
    private void turnTheDay(String day) throws Exception {
        clock.set(day);
        dayTurn.run();
        await(() -> database.sql()
                .sql("select not exists (select 1 from scheduled_tasks where task_name = 'look-through-reports')")
                .query(Boolean.class)
                .single());
    }

    @Test
    void haveOneNumberEachAndTheirFilesMatch() throws Exception {
        firms.register(code(13));
        Supplier<IssuedReport> asked = () -> credit.issue(code(13), Audience.OFFICIAL, null, null, ZH);
        var first = ActingAs.call(CENTRE, asked);
        var second = ActingAs.call(CENTRE, asked);
        assertThat(first.document().number())
                .matches("浙信报〔2026〕\\d+号")
                .isNotEqualTo(second.document().number());
        assertThat(hash(first)).as("the same content").isEqualTo(hash(second));
        assertThat(signed(first).content().toString())
                .as("what is internal to authorities is passed on by nobody")
                .contains("路桥有限公司")
                .doesNotContain("示例人");
    }
}
