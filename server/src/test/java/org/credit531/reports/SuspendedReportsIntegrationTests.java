package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.evaluation.FamilySwitches;
import org.credit531.language.Label;
import org.credit531.scoring.Family;
import org.credit531.signing.SignedDocument;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports, statements of a grade and lists of tenders while the evaluation is switched off. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class SuspendedReportsIntegrationTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String REASON = "疫情使模型不再适用";

    @Autowired
    private CreditReports credit;

    @Autowired
    private GradeStatements grades;

    @Autowired
    private TenderLists tenders;

    @Autowired
    private FamilySwitches switches;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Test
    void sayThatItIsSuspendedAndStateNoGrade() throws Exception {
        clock.set("2026-11-23");
        String code = database.sql().sql("""
                        select s.code from evaluation_result r join subject s on s.id = r.subject
                         where r.family = 'enterprise' and r.points is not null and s.kind = 'enterprise' and s.merged_into is null
                         order by s.code limit 1
                        """).query(String.class).single();
        UUID id = transaction
                .execute(status -> switches.off(
                        Family.ENTERPRISE, new Label(REASON, "The epidemic has made the model unfit"), "anne"))
                .id();
        try {
            var report = credit.issue(code, Audience.PUBLIC, null, null, ZH);
            assertThat(text(report.pdf())).contains(REASON).contains("2026-11-23");
            var tender = ActingAs.call(
                    Visitor.account("erik", "transport", Role.UNIT_APPROVER),
                    () -> tenders.issue("浙测招〔2026〕531号", "统一社会信用代码\n" + code + "\n", ZH));
            assertThat(new SignedDocument(tender.signed()).content().toString()).contains(REASON);
            assertThatThrownBy(() -> ActingAs.call(
                            ReportedFirms.own(code),
                            () -> grades.issue(code, "good", "示例银行", LocalDate.parse("2026-12-20"), ZH)))
                    .isInstanceOfSatisfying(
                            RequestProblem.class,
                            problem -> assertThat(problem.code()).isEqualTo("evaluation-suspended"));
        } finally {
            transaction.executeWithoutResult(status -> {
                switches.propose(id, "The model has been revised", "anne");
                switches.on(id, "bert");
            });
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
