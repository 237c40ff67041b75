package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Expectations written by hand: who gets through at an address, and who does not. */
class EndpointRulesTests {

    private static final Visitor CLERK = Visitor.account("clerk", "transport", Role.UNIT_CLERK);
    private static final Visitor OPERATOR = Visitor.account("operator", null, Role.CREDIT_CENTRE);
    private static final Visitor ADMINISTRATOR = Visitor.account("administrator", null, Role.SYSTEM_ADMINISTRATOR);
    private static final Visitor WRITER =
            Visitor.client("writer", "transport", Set.of(Role.UNIT_CLERK), Set.of(Scope.BATCHES_WRITE));
    private static final Visitor READER =
            Visitor.client("reader", null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.BATCHES_READ));
    private static final Visitor POWERLESS = Visitor.client("powerless", null, Set.of(), Set.of(Scope.values()));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # method, path,                                     public, clerk, operator, administrator, writer, reader, client without role
            GET,      /,                                        yes,    yes,   yes,      yes,           yes,    yes,    yes
            HEAD,     /,                                        yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /,                                        no,     no,    no,       no,            no,     no,     no
            GET,      /suggestions,                             yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /subjects/91330000609120272T,             yes,    yes,   yes,      yes,           yes,    yes,    yes
            DELETE,   /subjects/91330000609120272T,             no,     no,    no,       no,            no,     no,     no
            GET,      /subjectsandmore,                         no,     no,    no,       no,            no,     no,     no
            GET,      /batches,                                 no,     yes,   yes,      no,            no,     no,     no
            POST,     /batches,                                 no,     yes,   yes,      no,            no,     no,     no
            GET,      /batches/7/quarantine,                    no,     yes,   yes,      no,            no,     no,     no
            POST,     /batches/7/quarantine/2,                  no,     yes,   yes,      no,            no,     no,     no
            POST,     /batches/7/quarantine/2/drop,             no,     yes,   yes,      no,            no,     no,     no
            GET,      /batches/7/quarantine/corrections.xlsx,   no,     yes,   yes,      no,            no,     no,     no
            GET,      /api/v1/batches/7/quarantine/2,           no,     no,    no,       no,            no,     yes,    no
            POST,     /api/v1/batches/7/quarantine/2,           no,     no,    no,       no,            yes,    no,     no
            POST,     /api/v1/batches/7/quarantine/corrections, no,     no,    no,       no,            yes,    no,     no
            GET,      /reporting,                               no,     yes,   yes,      no,            no,     no,     no
            GET,      /reporting.csv,                           no,     yes,   yes,      no,            no,     no,     no
            POST,     /reporting/zero-reports,                  no,     yes,   yes,      no,            no,     no,     no
            POST,     /reporting/zero-reports/7/withdraw,       no,     yes,   yes,      no,            no,     no,     no
            GET,      /api/v1/reporting,                        no,     no,    no,       no,            no,     yes,    no
            POST,     /api/v1/zero-reports,                     no,     no,    no,       no,            yes,    no,     no
            GET,      /api/v1/zero-reports/7/receipt,           no,     no,    no,       no,            no,     yes,    no
            GET,      /documents,                               no,     yes,   yes,      no,            no,     no,     no
            GET,      /documents/X/pdf,                         no,     yes,   yes,      no,            no,     no,     no
            GET,      /documents/X/ofd,                         no,     yes,   yes,      no,            no,     no,     no
            GET,      /documents/X,                             yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /documents/verify,                        yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /documents/X,                             no,     no,    no,       no,            no,     no,     no
            GET,      /reports/public,                          yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /reports,                                 no,     yes,   yes,      no,            no,     no,     no
            POST,     /reports/tender,                          no,     yes,   yes,      no,            no,     no,     no
            POST,     /reports/grade,                           no,     no,    no,       no,            no,     no,     no
            GET,      /reports/X/json,                          no,     yes,   yes,      no,            no,     no,     no
            GET,      /api/v1/documents/X,                      yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/reports/tender,                   no,     no,    no,       no,            no,     no,     no
            GET,      /account,                                 no,     yes,   yes,      yes,           no,     no,     no
            POST,     /account/sessions/7/end,                  no,     yes,   yes,      yes,           no,     no,     no
            POST,     /account/recovery-codes,                  no,     yes,   yes,      yes,           no,     no,     no
            GET,      /notices,                                 no,     yes,   yes,      yes,           no,     no,     no
            POST,     /notices/7/read,                          no,     yes,   yes,      yes,           no,     no,     no
            POST,     /notices/address/confirm,                 no,     yes,   yes,      yes,           no,     no,     no
            GET,      /api/v1/notices,                          no,     no,    no,       no,            no,     yes,    no
            POST,     /api/v1/notices/7/read,                   no,     no,    no,       no,            yes,    no,     no
            GET,      /administration/mail,                     no,     no,    no,       yes,           no,     no,     no
            GET,      /calendar,                                yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /calendar/2026,                           yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /calendar,                                no,     no,    no,       no,            no,     no,     no
            GET,      /space,                                   yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /space/sign-in,                           yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /space/sign-in,                           yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /space/sign-in/letter,                    yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /space/post-box,                          yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /space/file,                              no,     no,    no,       no,            no,     no,     no
            GET,      /space/file.zip,                          no,     no,    no,       no,            no,     no,     no
            POST,     /space/file,                              no,     no,    no,       no,            no,     no,     no
            POST,     /space/commitments,                       no,     no,    no,       no,            no,     no,     no
            GET,      /sign-in-letters,                         no,     no,    yes,      no,            no,     no,     no
            POST,     /sign-in-letters,                         no,     no,    yes,      no,            no,     no,     no
            GET,      /second-factor,                           yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /second-factor/enrolment,                 yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /sign-in/government,                      yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /password/change,                         yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /administration/sign-in/1,                no,     no,    no,       yes,           no,     no,     no
            POST,     /administration/sign-in/1/provider,       no,     no,    no,       no,            no,     no,     no
            GET,      /administration/accounts,                 no,     no,    no,       yes,           no,     no,     no
            POST,     /administration/accounts/1/disable,       no,     no,    no,       yes,           no,     no,     no
            POST,     /administration/accounts/1/enable,        no,     no,    no,       no,            no,     no,     no
            POST,     /administration/accounts/1/grant,         no,     no,    no,       no,            no,     no,     no
            POST,     /administration/accounts/1/unheard-of,    no,     no,    no,       no,            no,     no,     no
            GET,      /administration/organisation,             no,     no,    no,       yes,           no,     no,     no
            GET,      /administration/clients,                  no,     no,    no,       yes,           no,     no,     no
            POST,     /administration/signing-keys,             no,     no,    no,       no,           no,     no,     no
            GET,      /signing-keys,                            yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/signing-keys,                     yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/batches/7/receipt,                no,     no,    no,       no,            no,     yes,    no
            POST,     /administration/clients,                  no,     no,    no,       yes,           no,     no,     no
            POST,     /administration/clients/roads/renew,      no,     no,    no,       yes,           no,     no,     no
            GET,      /api/v1/subjects,                         yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/subjects/91330000609120272T/peers, yes,   yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/subjects,                         no,     no,    no,       no,            no,     no,     no
            GET,      /api/v1/catalogue/items/registration,     yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /catalogue/changes,                       yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /catalogue/changes/7,                     no,     no,    yes,      no,            no,     no,     no
            POST,     /catalogue/changes/7/sign,                no,     no,    yes,      no,            no,     no,     no
            GET,      /catalogue/registration/history,          yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/catalogue/changes,                yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /models/enterprise/versions/1,            yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/models/enterprise,                yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /objections/new,                          yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /objections/new,                          yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /objections/status/withdraw,              yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /objections/rates,                        yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /objections,                              no,     yes,   yes,      no,            no,     no,     no
            GET,      /objections/7/files/1,                    no,     yes,   yes,      no,            no,     no,     no
            POST,     /objections/7/accept,                     no,     yes,   yes,      no,            no,     no,     no
            GET,      /api/v1/objections/rates,                 yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/objections,                       yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /api/v1/objections/7,                     no,     no,    no,       no,            no,     no,     no
            POST,     /api/v1/objections/7/accept,              no,     no,    no,       no,            no,     no,     no
            GET,      /api/v1/repairs/cases,                    no,     no,    no,       no,            no,     no,     no
            POST,     /api/v1/repairs/cases/7/grant,            no,     no,    no,       no,            no,     no,     no
            GET,      /publicity/penalties,                     yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /publicity/samples,                       no,     yes,   yes,      no,            no,     no,     no
            POST,     /publicity/samples,                       no,     no,    yes,      no,            no,     no,     no
            POST,     /publicity/samples/7/explain,             no,     yes,   no,       no,            no,     no,     no
            POST,     /publicity/samples/7/hidden,              no,     no,    yes,      no,            no,     no,     no
            POST,     /publicity/bulletins/7/again,             no,     no,    yes,      no,            no,     no,     no
            GET,      /api/v1/publicity/licences,               yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /repairs,                                 yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /repairs/cases/7,                         no,     yes,   yes,      no,            no,     no,     no
            POST,     /repairs/cases/7/grant,                   no,     yes,   yes,      no,            no,     no,     no
            POST,     /repairs/notices/a/7/served,              no,     yes,   no,       no,            no,     no,     no
            POST,     /repairs/new/a/7,                         no,     no,    no,       no,            no,     no,     no
            GET,      /api/v1/repairs/rules,                    yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /modelling,                               no,     no,    yes,      no,            no,     no,     no
            GET,      /trials,                                  no,     no,    yes,      no,            no,     no,     no
            GET,      /recalls,                                 no,     no,    yes,      no,            no,     no,     no
            GET,      /recalls/7/results,                       no,     no,    no,       no,            no,     no,     no
            GET,      /recalls/7/given,                         no,     yes,   yes,      yes,           no,     no,     no
            POST,     /recalls/7/sign,                          no,     no,    no,       no,            no,     no,     no
            GET,      /trials/7/results.csv,                    no,     no,    no,       no,            no,     no,     no
            POST,     /trials/7/cancel,                         no,     no,    no,       no,            no,     no,     no
            POST,     /api/v1/trials,                           no,     no,    no,       no,            no,     no,     no
            GET,      /api/v1/trials/7/results,                 no,     no,    no,       no,            no,     no,     no
            GET,      /rooms,                                   yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /rooms/desk,                              no,     no,    yes,      no,            no,     no,     no
            POST,     /rooms/desk/runs/7/release,               no,     no,    yes,      no,            no,     no,     no
            POST,     /space/rooms/7/runs,                      no,     no,    no,       no,            no,     no,     no
            POST,     /api/v1/rooms/7/runs,                     no,     no,    no,       no,            no,     no,     no
            POST,     /modelling/7/release,                     no,     no,    no,       no,            no,     no,     no
            GET,      /law/zj-2018/16,                          yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /law,                                     no,     no,    no,       no,            no,     no,     no
            GET,      /api/v1/law/articles,                     yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/law/articles,                     no,     no,    no,       no,            no,     no,     no
            GET,      /coverage,                                yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/coverage,                         no,     no,    no,       no,            no,     no,     no
            GET,      /audit/roots,                             yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /audit/entries,                           no,     no,    no,       no,           no,     no,     no
            GET,      /audit/entries.csv,                       no,     no,    no,       no,           no,     no,     no
            POST,     /audit/entries,                           no,     no,    no,       no,            no,     no,     no
            GET,      /audit/verification,                      no,     no,    no,       no,           no,     no,     no
            POST,     /audit/verification,                      no,     no,    no,       no,           no,     no,     no
            GET,      /audit/unit,                              no,     no,    no,       no,            no,     no,     no
            GET,      /looked-up,                               no,     no,    no,       no,            no,     no,     no
            GET,      /removals,                                no,     no,    yes,      no,            no,     no,     no
            GET,      /removals/7,                              no,     no,    yes,      no,            no,     no,     no
            GET,      /removals/returned,                       no,     yes,   yes,      no,            no,     no,     no
            GET,      /removals/own,                            no,     no,    no,       no,            no,     no,     no
            GET,      /watch/alerts,                            no,     no,    no,       no,            no,     no,     no
            POST,     /watch/alerts/7/accept,                   no,     no,    no,       no,            no,     no,     no
            GET,      /watch/mine,                              no,     yes,   yes,      yes,           no,     no,     no
            POST,     /watch/mine/allowances,                   no,     yes,   yes,      yes,           no,     no,     no
            GET,      /watch/reviews,                           no,     no,    no,       no,            no,     no,     no
            POST,     /watch/allowances/7/grant,                no,     no,    no,       no,            no,     no,     no
            GET,      /privacy/activities,                      no,     no,    yes,      no,            no,     no,     no
            POST,     /privacy/activities/ledger,               no,     no,    yes,      no,            no,     no,     no
            GET,      /privacy/breaches/new,                    no,     yes,   yes,      yes,           no,     no,     no
            POST,     /privacy/breaches/7/findings,             no,     no,    yes,      no,            no,     no,     no
            GET,      /api/v1/audit/roots,                      yes,    yes,   yes,      yes,           yes,    yes,    yes
            POST,     /api/v1/audit/roots,                      no,     no,    no,       no,            no,     no,     no
            POST,     /api/v1/batches,                          no,     no,    no,       no,            yes,    no,     no
            GET,      /api/v1/batches/7,                        no,     no,    no,       no,            no,     yes,    no
            POST,     /api/v1/person-lookups,                   no,     no,    no,       no,            no,     no,     no
            POST,     /oauth2/token,                            yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /oauth2/authorize,                        no,     no,    no,       no,            no,     no,     no
            GET,      /actuator/health,                         yes,    yes,   yes,      yes,           yes,    yes,    yes
            GET,      /actuator/env,                            no,     no,    no,       no,            no,     no,     no
            GET,      /actuator,                                no,     no,    no,       no,            no,     no,     no
            GET,      /error,                                   no,     no,    no,       no,            no,     no,     no
            GET,      /unheard-of,                              no,     no,    no,       no,            no,     no,     no
            """)
    void admitsWhomTheExpectationsName(
            String method,
            String path,
            String everybody,
            String clerk,
            String operator,
            String administrator,
            String writer,
            String reader,
            String powerless) {
        assertThat(admits(method, path, Visitor.anybody())).as("public").isEqualTo(everybody);
        assertThat(admits(method, path, CLERK)).as("clerk").isEqualTo(clerk);
        assertThat(admits(method, path, OPERATOR)).as("operator").isEqualTo(operator);
        assertThat(admits(method, path, ADMINISTRATOR)).as("administrator").isEqualTo(administrator);
        assertThat(admits(method, path, WRITER)).as("writer").isEqualTo(writer);
        assertThat(admits(method, path, READER)).as("reader").isEqualTo(reader);
        assertThat(admits(method, path, POWERLESS)).as("powerless").isEqualTo(powerless);
    }

    @Test
    void letsAnOrganisationsOwnProgramObjectWithTheScopeForItAlone() {
        for (var scope : Scope.values()) {
            var own = new Visitor(
                    Visitor.Kind.CLIENT, "own", null, "91330000609120272T", Set.of(Role.SUBJECT), Set.of(scope));
            assertThat(admits("POST", "/api/v1/objections", own))
                    .as(scope.code())
                    .isEqualTo(scope == Scope.CASES_WRITE ? "yes" : "no");
        }
    }

    @Test
    void letsAProgramBeginTrialsWithTheScopeForItAlone() {
        for (var scope : Scope.values()) {
            var officer = Visitor.client("officer", null, Set.of(Role.MODEL_OFFICER), Set.of(scope));
            String expected = scope == Scope.TRIALS_WRITE ? "yes" : "no";
            assertThat(admits("POST", "/api/v1/trials", officer))
                    .as(scope.code())
                    .isEqualTo(expected);
            assertThat(admits("POST", "/api/v1/trials/7/cancel", officer))
                    .as(scope.code())
                    .isEqualTo(expected);
        }
    }

    @Test
    void coversNothingByDefault() {
        assertThat(EndpointRules.TABLE)
                .noneMatch(rule -> rule.path().getPatternString().equals("/**"))
                .hasSizeGreaterThan(25);
    }

    private static String admits(String method, String path, Visitor visitor) {
        return EndpointRules.find(HttpMethod.valueOf(method), PathContainer.parsePath(path))
                        .filter(rule -> rule.who().admits(visitor))
                        .isPresent()
                ? "yes"
                : "no";
    }
}
