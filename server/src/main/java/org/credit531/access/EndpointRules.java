package org.credit531.access;

import static org.credit531.access.Action.APPROVE;
import static org.credit531.access.Action.DELETE;
import static org.credit531.access.Action.EXPORT;
import static org.credit531.access.Action.READ;
import static org.credit531.access.Action.WRITE;
import static org.credit531.access.EndpointRule.any;
import static org.credit531.access.EndpointRule.get;
import static org.credit531.access.EndpointRule.post;
import static org.credit531.access.Resource.ACCOUNTS;
import static org.credit531.access.Resource.ALLOWANCES;
import static org.credit531.access.Resource.BATCHES;
import static org.credit531.access.Resource.BREACHES;
import static org.credit531.access.Resource.CATALOGUE_CHANGES;
import static org.credit531.access.Resource.CLIENTS;
import static org.credit531.access.Resource.CODE_EXCEPTIONS;
import static org.credit531.access.Resource.DOCUMENTS;
import static org.credit531.access.Resource.LEDGER;
import static org.credit531.access.Resource.MAIL;
import static org.credit531.access.Resource.MODELS;
import static org.credit531.access.Resource.NOTICES;
import static org.credit531.access.Resource.OBJECTIONS;
import static org.credit531.access.Resource.ORGANISATION;
import static org.credit531.access.Resource.OWN_LOOK_UPS;
import static org.credit531.access.Resource.OWN_REMOVALS;
import static org.credit531.access.Resource.OWN_SPACE;
import static org.credit531.access.Resource.OWN_WATCH;
import static org.credit531.access.Resource.PROCESSING;
import static org.credit531.access.Resource.PUBLICITY;
import static org.credit531.access.Resource.QUARANTINE;
import static org.credit531.access.Resource.REMOVALS;
import static org.credit531.access.Resource.REPAIRS;
import static org.credit531.access.Resource.REPAIR_APPLICATIONS;
import static org.credit531.access.Resource.REPAIR_NOTICES;
import static org.credit531.access.Resource.REPORTING;
import static org.credit531.access.Resource.REPORTS;
import static org.credit531.access.Resource.RETURNED_FACTS;
import static org.credit531.access.Resource.REVIEWS;
import static org.credit531.access.Resource.ROOMS;
import static org.credit531.access.Resource.SIGNATURE_KEYS;
import static org.credit531.access.Resource.SIGN_IN_LETTERS;
import static org.credit531.access.Resource.SWITCHES;
import static org.credit531.access.Resource.TENDER_LISTS;
import static org.credit531.access.Resource.UNIT_LEDGER;
import static org.credit531.access.Resource.WATCH;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The table of endpoints: which {@link Permissions permission} a request needs. The first line that covers a request
 * decides; a request that no line covers is denied. Everything that the platform answers has a line here, and a test
 * finds what has none.
 */
final class EndpointRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Who EVERYBODY = new Who.Everybody();
    private static final Who NOBODY = new Who.Nobody();
    private static final Who SIGNED_IN = new Who.SignedIn();

    static final List<EndpointRule> TABLE = List.of(
            // Pages for everybody
            get("/", EVERYBODY),
            get("/suggestions", EVERYBODY),
            get("/subjects/**", EVERYBODY),
            // What is signed of changes is everybody's to read; what is proposed is not
            get("/catalogue/changes", EVERYBODY),
            get("/catalogue/changes/new", page(WRITE, CATALOGUE_CHANGES)),
            get("/catalogue/changes/**", page(READ, CATALOGUE_CHANGES)),
            post("/catalogue/changes/*/sign", page(APPROVE, CATALOGUE_CHANGES)),
            post("/catalogue/changes/*/return", page(APPROVE, CATALOGUE_CHANGES)),
            post("/catalogue/changes/**", page(WRITE, CATALOGUE_CHANGES)),
            get("/catalogue/**", EVERYBODY),
            get("/models/**", EVERYBODY),
            get("/law/**", EVERYBODY),
            get("/coverage", EVERYBODY),
            get("/coverage.csv", EVERYBODY),
            get("/statistics/**", EVERYBODY),
            get("/status", EVERYBODY),
            get("/statistics.csv", EVERYBODY),
            get("/code-coverage", EVERYBODY),
            get("/code-coverage.csv", EVERYBODY),
            get("/signing-keys/**", EVERYBODY),
            get("/about", EVERYBODY),
            get("/audit/roots", EVERYBODY),
            get("/charter", EVERYBODY),
            get("/calendar", EVERYBODY),
            get("/calendar/*", EVERYBODY),
            get("/design", EVERYBODY),
            get("/language", EVERYBODY),
            get("/display/**", EVERYBODY),
            // What a phone needs to install it
            get("/app.webmanifest", EVERYBODY),
            get("/worker.js", EVERYBODY),
            get("/offline", EVERYBODY),
            // What search engines are to leave alone
            get("/robots.txt", EVERYBODY),
            // Signing in and out; the codes and passwords are checked behind the endpoint
            get("/sign-in", EVERYBODY),
            post("/sign-in", EVERYBODY),
            // The second step: whose password was right is known behind the endpoint
            get("/second-factor/**", EVERYBODY),
            post("/second-factor/**", EVERYBODY),
            // To the government's single sign-on and back from it
            get("/sign-in/government", EVERYBODY),
            get("/oauth2/authorization/government", EVERYBODY),
            get("/login/oauth2/code/government", EVERYBODY),
            post("/sign-out", EVERYBODY),
            get("/session-expired", EVERYBODY),
            get("/password", EVERYBODY),
            post("/password", EVERYBODY),
            get("/password/change", EVERYBODY),
            post("/password/change", EVERYBODY),
            // An organisation's own space: its sign-in with a letter, which is checked behind the endpoint; a post box
            // in
            // the sample alone; and what is the organisation's own
            get("/space", EVERYBODY),
            get("/space/sign-in", EVERYBODY),
            post("/space/sign-in", EVERYBODY),
            post("/space/sign-in/letter", EVERYBODY),
            get("/space/post-box", EVERYBODY),
            post("/space/post-box", EVERYBODY),
            get("/space/file.zip", page(EXPORT, OWN_SPACE)),
            get("/space/**", page(READ, OWN_SPACE)),
            post("/space/commitments/**", page(WRITE, OWN_SPACE)),
            post("/space/rooms/**", page(WRITE, OWN_SPACE)),
            // The window where letters are printed and handed over
            get("/sign-in-letters", page(READ, SIGN_IN_LETTERS)),
            post("/sign-in-letters", page(WRITE, SIGN_IN_LETTERS)),
            // One's own account
            get("/account/**", SIGNED_IN),
            post("/account/**", SIGNED_IN),
            // What lies in the inbox of the account, of its unit, of the subject whose own it is
            get("/notices/**", SIGNED_IN),
            post("/notices/**", SIGNED_IN),
            // What the account itself follows
            get("/following", SIGNED_IN),
            get("/following.csv", SIGNED_IN),
            post("/following/**", SIGNED_IN),
            get("/first-administrator", EVERYBODY),
            post("/first-administrator", EVERYBODY),
            // Files of the pages
            get("/assets/**", EVERYBODY),
            get("/webjars/**", EVERYBODY),
            get("/favicon.*", EVERYBODY),
            // Pages for those who hand in data
            get("/batches/new", page(WRITE, BATCHES)),
            get("/batches/record", page(WRITE, BATCHES)),
            get("/batches/columns", page(WRITE, BATCHES)),
            get("/batches/*/preview", page(WRITE, BATCHES)),
            get("/batches/list.csv", page(EXPORT, BATCHES)),
            get("/batches/*/quarantine.csv", page(EXPORT, QUARANTINE)),
            get("/batches/*/quarantine/corrections.xlsx", page(EXPORT, QUARANTINE)),
            get("/batches/*/quarantine/**", page(READ, QUARANTINE)),
            get("/batches/**", page(READ, BATCHES)),
            post("/batches/*/quarantine/*/drop", page(DELETE, QUARANTINE)),
            post("/batches/*/quarantine/**", page(WRITE, QUARANTINE)),
            post("/batches/**", page(WRITE, BATCHES)),
            get("/reporting.csv", page(EXPORT, REPORTING)),
            get("/reporting/zero-reports/new", page(WRITE, REPORTING)),
            get("/reporting/**", page(READ, REPORTING)),
            post("/reporting/zero-reports/**", page(WRITE, REPORTING)),
            // The register of exceptions: whoever hands in may enter one, the credit centre confirms and ends
            get("/code-exceptions", page(READ, CODE_EXCEPTIONS)),
            post("/code-exceptions", page(WRITE, CODE_EXCEPTIONS)),
            post("/code-exceptions/confirm", page(APPROVE, CODE_EXCEPTIONS)),
            post("/code-exceptions/end", page(APPROVE, CODE_EXCEPTIONS)),
            // Numbers that registrars give to two organisations: whoever may read exceptions sees them, the credit
            // centre decides
            get("/code-disputes", page(READ, CODE_EXCEPTIONS)),
            post("/code-disputes/end", page(APPROVE, CODE_EXCEPTIONS)),
            // Accounts and clients: who makes them gives them no rights, and who gives rights makes none
            get("/administration/accounts/**", page(READ, ACCOUNTS)),
            post("/administration/accounts", page(WRITE, ACCOUNTS)),
            post("/administration/accounts/*/reset", page(WRITE, ACCOUNTS)),
            post("/administration/accounts/*/disable", page(DELETE, ACCOUNTS)),
            post("/administration/accounts/*/end-sessions", page(DELETE, ACCOUNTS)),
            post("/administration/accounts/*/enable", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/grant", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/revoke", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/unit", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/items", page(APPROVE, ACCOUNTS)),
            // Who resets a password takes no second factor away, so that nobody takes an account over alone
            get("/administration/sign-in/*", page(READ, ACCOUNTS)),
            post("/administration/sign-in/*/second-factor/reset", page(APPROVE, ACCOUNTS)),
            post("/administration/sign-in/*/provider", page(APPROVE, ACCOUNTS)),
            post("/administration/sign-in/*/sessions/*/end", page(DELETE, ACCOUNTS)),
            get("/administration/clients/**", page(READ, CLIENTS)),
            post("/administration/clients", page(WRITE, CLIENTS)),
            post("/administration/clients/*/renew", page(WRITE, CLIENTS)),
            post("/administration/clients/*/disable", page(DELETE, CLIENTS)),
            post("/administration/clients/*/enable", page(APPROVE, CLIENTS)),
            get("/administration/organisation/**", page(READ, ORGANISATION)),
            post("/administration/organisation", page(WRITE, ORGANISATION)),
            post("/administration/signing-keys", page(WRITE, SIGNATURE_KEYS)),
            get("/administration/mail", page(READ, MAIL)),
            // The ledger is the auditor's
            get("/audit/entries", page(READ, LEDGER)),
            get("/audit/entries.csv", page(EXPORT, LEDGER)),
            get("/audit/verification", page(READ, LEDGER)),
            post("/audit/verification", page(APPROVE, LEDGER)),
            get("/audit/unit", page(READ, UNIT_LEDGER)),
            // Who looked at a subject: the subject's own view, and the watch over those who look
            get("/looked-up", page(READ, OWN_LOOK_UPS)),
            get("/looked-up.csv", page(EXPORT, OWN_LOOK_UPS)),
            get("/looked-up.json", page(EXPORT, OWN_LOOK_UPS)),
            get("/watch/alerts/**", page(READ, WATCH)),
            post("/watch/alerts/**", page(APPROVE, WATCH)),
            get("/watch/rules", page(READ, WATCH)),
            get("/watch/mine/**", page(READ, OWN_WATCH)),
            post("/watch/mine/**", page(WRITE, OWN_WATCH)),
            get("/watch/reviews/**", page(READ, REVIEWS)),
            post("/watch/reviews/**", page(APPROVE, REVIEWS)),
            get("/watch/allowances", page(READ, ALLOWANCES)),
            post("/watch/allowances/**", page(APPROVE, ALLOWANCES)),
            // Personal information: every official reports a breach, few handle it
            get("/privacy/activities/export.csv", page(EXPORT, PROCESSING)),
            get("/privacy/activities/**", page(READ, PROCESSING)),
            post("/privacy/activities/*", page(WRITE, PROCESSING)),
            post("/privacy/activities/**", page(APPROVE, PROCESSING)),
            get("/privacy/breaches/new", page(WRITE, BREACHES)),
            get("/privacy/breaches/**", page(READ, BREACHES)),
            post("/privacy/breaches", page(WRITE, BREACHES)),
            post("/privacy/breaches/**", page(APPROVE, BREACHES)),
            // Anybody reports an error and comes back by number and key; cases are their unit's, the centre's, the
            // subject's own
            get("/objections/new", EVERYBODY),
            post("/objections/new", EVERYBODY),
            get("/objections/submitted", EVERYBODY),
            get("/objections/status", EVERYBODY),
            post("/objections/status/**", EVERYBODY),
            get("/objections/rates", EVERYBODY),
            get("/objections/rates.csv", EVERYBODY),
            get("/objections/**", page(READ, OBJECTIONS)),
            post("/objections/**", page(WRITE, OBJECTIONS)),
            // Dual publicity is everybody's to read
            get("/publicity/samples", page(READ, PUBLICITY)),
            get("/publicity/samples.csv", page(READ, PUBLICITY)),
            get("/publicity/due", page(READ, PUBLICITY)),
            get("/publicity/due.csv", page(READ, PUBLICITY)),
            get("/publicity/**", EVERYBODY),
            post("/publicity/samples", page(APPROVE, PUBLICITY)),
            post("/publicity/samples/*/explain", page(WRITE, PUBLICITY)),
            post("/publicity/samples/*/hidden", page(APPROVE, PUBLICITY)),
            post("/publicity/samples/*/dismiss", page(APPROVE, PUBLICITY)),
            post("/publicity/bulletins/*/again", page(APPROVE, PUBLICITY)),
            // What repair is, is everybody's to read; a subject applies, the unit that determined it decides
            get("/repairs", EVERYBODY),
            get("/repairs/own", page(READ, REPAIR_APPLICATIONS)),
            get("/repairs/new/**", page(READ, REPAIR_APPLICATIONS)),
            post("/repairs/new/**", page(WRITE, REPAIR_APPLICATIONS)),
            get("/repairs/notices", page(READ, REPAIR_NOTICES)),
            post("/repairs/notices/**", page(WRITE, REPAIR_NOTICES)),
            get("/repairs/**", page(READ, REPAIRS)),
            post("/repairs/**", page(WRITE, REPAIRS)),
            // Models before they are released: who drafts one does not release it, which the workflow sees to
            get("/trials/*/results.csv", page(EXPORT, MODELS)),
            get("/trials/*/records.zip", page(EXPORT, MODELS)),
            get("/trials/*/organisations/*", page(WRITE, MODELS)),
            get("/trials/**", page(READ, MODELS)),
            post("/trials/**", page(WRITE, MODELS)),
            // The watch over models in use: whoever drafts them looks, the credit centre has the off switch, too
            get("/shadows/**", page(READ, MODELS)),
            post("/shadows/**", page(WRITE, MODELS)),
            get("/drift/**", page(READ, MODELS)),
            post("/drift/**", page(WRITE, MODELS)),
            get("/switches", page(READ, SWITCHES)),
            post("/switches/**", page(WRITE, SWITCHES)),
            // Recalls of released versions: who proposed one does not sign it; what somebody was given, each reads of
            // himself
            get("/recalls/*/given", SIGNED_IN),
            get("/recalls/*/results", page(WRITE, MODELS)),
            get("/recalls/*/results.csv", page(EXPORT, MODELS)),
            get("/recalls/**", page(READ, MODELS)),
            post("/recalls/*/sign", page(APPROVE, MODELS)),
            post("/recalls/*/turn-down", page(APPROVE, MODELS)),
            post("/recalls/**", page(WRITE, MODELS)),
            // Models of third parties: who has organisations evaluated is everybody's to read; the credit centre
            // decides
            get("/rooms", EVERYBODY),
            post("/rooms/desk", page(WRITE, ROOMS)),
            get("/rooms/desk/models/*", page(APPROVE, ROOMS)),
            get("/rooms/desk/runs/*", page(APPROVE, ROOMS)),
            get("/rooms/desk/**", page(READ, ROOMS)),
            post("/rooms/desk/**", page(APPROVE, ROOMS)),
            get("/modelling/new", page(WRITE, MODELS)),
            get("/modelling/**", page(READ, MODELS)),
            post("/modelling/*/release", page(APPROVE, MODELS)),
            post("/modelling/*/retire", page(APPROVE, MODELS)),
            post("/modelling/*/keep", page(APPROVE, MODELS)),
            post("/modelling/**", page(WRITE, MODELS)),
            // Letters and decisions: whether one is valid everybody may ask who has the code or the file; what it says
            // is shown to whom it concerns, which the page sees to
            get("/documents", page(READ, DOCUMENTS)),
            get("/documents/*/pdf", page(READ, DOCUMENTS)),
            get("/documents/*/ofd", page(READ, DOCUMENTS)),
            get("/documents/**", EVERYBODY),
            post("/documents/verify", EVERYBODY),
            // Reports: everybody has what is public, a subject its own, an office what its duties ask for; a list of a
            // tender needs a permission of its own, a statement of a grade only the subject itself has made
            get("/reports/public", EVERYBODY),
            post("/reports/public", EVERYBODY),
            get("/reports/tender", page(WRITE, TENDER_LISTS)),
            post("/reports/tender", page(WRITE, TENDER_LISTS)),
            get("/reports/grade", page(WRITE, OWN_SPACE)),
            post("/reports/grade", page(WRITE, OWN_SPACE)),
            get("/reports/**", page(READ, REPORTS)),
            post("/reports/**", page(WRITE, REPORTS)),
            // What was removed: the board of copies, what came again for its unit, and for the subject what concerns it
            get("/removals/own/**", page(READ, OWN_REMOVALS)),
            get("/removals/returned", page(READ, RETURNED_FACTS)),
            get("/removals/**", page(READ, REMOVALS)),
            // REST interface for everybody
            get("/api/v1/openapi.json", EVERYBODY),
            get("/api/v1/openapi.json.yaml", EVERYBODY),
            get("/api/v1/subjects/**", EVERYBODY),
            get("/api/v1/catalogue/**", EVERYBODY),
            get("/api/v1/law/**", EVERYBODY),
            get("/api/v1/models/**", EVERYBODY),
            get("/api/v1/coverage", EVERYBODY),
            get("/api/v1/statistics", EVERYBODY),
            get("/api/v1/status", EVERYBODY),
            get("/api/v1/code-coverage", EVERYBODY),
            get("/api/v1/objections/rates", EVERYBODY),
            get("/api/v1/repairs/rules", EVERYBODY),
            get("/api/v1/repairs/rates", EVERYBODY),
            get("/api/v1/documents/*", EVERYBODY),
            get("/api/v1/publicity/**", EVERYBODY),
            get("/api/v1/audit/roots", EVERYBODY),
            get("/api/v1/signing-keys", EVERYBODY),
            // REST interface for clients; at the first address a client shows its secret for a token
            post("/oauth2/token", EVERYBODY),
            get("/api/v1/batches/*/quarantine/**", reading(QUARANTINE)),
            get("/api/v1/batches/**", reading(BATCHES)),
            post("/api/v1/batches/*/quarantine/*/drop", writing(DELETE, QUARANTINE)),
            post("/api/v1/batches/*/quarantine/**", writing(WRITE, QUARANTINE)),
            post("/api/v1/batches/**", writing(WRITE, BATCHES)),
            get("/api/v1/reporting", reading(REPORTING)),
            get("/api/v1/zero-reports/**", reading(REPORTING)),
            post("/api/v1/zero-reports/**", writing(WRITE, REPORTING)),
            // An organisation's own program objects in its name; of everybody else it is a challenge
            post("/api/v1/objections", new Who.EverybodyInScope(Scope.CASES_WRITE)),
            get("/api/v1/objections/**", readingCases(OBJECTIONS)),
            post("/api/v1/objections/**", movingCases(OBJECTIONS)),
            post("/api/v1/repairs/cases", movingCases(REPAIR_APPLICATIONS)),
            get("/api/v1/repairs/cases/**", readingCases(REPAIRS)),
            post("/api/v1/repairs/cases/**", movingCases(REPAIRS)),
            // Models are tried by programs of those who draft them
            get("/api/v1/trials/*/results", recording(EXPORT, MODELS)),
            get("/api/v1/trials/*/records", recording(EXPORT, MODELS)),
            get("/api/v1/trials/**", recording(READ, MODELS)),
            post("/api/v1/trials/**", new Who.Clients(WRITE, MODELS, Scope.TRIALS_WRITE)),
            get("/api/v1/shadows/**", recording(READ, MODELS)),
            get("/api/v1/drift/**", recording(READ, MODELS)),
            // A third party's own program
            get("/api/v1/rooms/**", new Who.Clients(READ, OWN_SPACE, Scope.ROOMS_WRITE)),
            post("/api/v1/rooms/**", new Who.Clients(WRITE, OWN_SPACE, Scope.ROOMS_WRITE)),
            // Reports for programs of offices, which need a token for what is not public
            post("/api/v1/reports/tender", recording(WRITE, TENDER_LISTS)),
            post("/api/v1/reports/**", new Who.Offices(recording(WRITE, REPORTS))),
            get("/api/v1/reports/**", recording(READ, REPORTS)),
            get("/api/v1/documents/*/pdf", recording(READ, DOCUMENTS)),
            get("/api/v1/documents/*/ofd", recording(READ, DOCUMENTS)),
            get("/api/v1/notices", reading(NOTICES)),
            post("/api/v1/notices/*/read", writing(WRITE, NOTICES)),
            // Persons are found by nobody until notice and consent exist
            post("/api/v1/person-lookups", NOBODY),
            // Operation
            get("/actuator/health", EVERYBODY),
            // Reached only from within, when something has failed
            any("/error", NOBODY));

    /** Accounts that have the permission. */
    private static Who page(Action action, Resource resource) {
        return new Who.Accounts(action, resource);
    }

    /** Clients that may read it and have a token for reading. */
    private static Who reading(Resource resource) {
        return new Who.Clients(READ, resource, Scope.BATCHES_READ);
    }

    /** Clients that may read these cases and have a token for that. */
    private static Who readingCases(Resource resource) {
        return new Who.Clients(READ, resource, Scope.CASES_READ);
    }

    /** Clients that may do something with these cases and have a token for that. */
    private static Who movingCases(Resource resource) {
        return new Who.Clients(WRITE, resource, Scope.CASES_WRITE);
    }

    /** Clients that have the permission and a token for what records say. */
    private static Who.Clients recording(Action action, Resource resource) {
        return new Who.Clients(action, resource, Scope.RECORDS_READ);
    }

    /** Clients that have the permission and a token for writing. */
    private static Who writing(Action action, Resource resource) {
        return new Who.Clients(action, resource, Scope.BATCHES_WRITE);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var visitor = Visitor.of(authentication.get());
        return new AuthorizationDecision(find(context.getRequest())
                .map(rule -> rule.who().admits(visitor))
                .orElse(false));
    }

    /** The line that decides on a request. */
    static Optional<EndpointRule> find(HttpServletRequest request) {
        return find(HttpMethod.valueOf(request.getMethod()), path(request));
    }

    /** The line that decides on a request with this method and path. */
    static Optional<EndpointRule> find(HttpMethod method, PathContainer path) {
        return TABLE.stream().filter(rule -> rule.covers(method, path)).findFirst();
    }

    /** Whether the path of a request is covered, if perhaps with another method. */
    static boolean knowsPath(HttpServletRequest request) {
        var path = path(request);
        return TABLE.stream().anyMatch(rule -> rule.covers(path));
    }

    /** The methods that the path of a request takes, as the header {@code Allow} lists them. */
    static String methods(HttpServletRequest request) {
        var path = path(request);
        return TABLE.stream()
                .filter(rule -> rule.method() != null && rule.covers(path))
                .map(rule -> rule.method() == HttpMethod.GET ? "GET, HEAD" : String.valueOf(rule.method()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
