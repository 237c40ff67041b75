package org.credit531.access;

import static org.credit531.access.EndpointRule.any;
import static org.credit531.access.EndpointRule.get;
import static org.credit531.access.EndpointRule.post;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * The table of endpoints: who may send which request. The first line that covers a request decides; a request that no
 * line covers is denied. Everything that the platform answers has a line here, and a test finds what has none.
 */
final class EndpointRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Who EVERYBODY = new Who.Everybody();
    private static final Who NOBODY = new Who.Nobody();
    private static final Who ADMINISTRATOR = new Who.Accounts(Set.of(Role.ADMINISTRATOR));
    private static final Who ACCOUNT = new Who.Accounts(Set.of(Role.values()));
    private static final Who CREDIT_CENTRE = new Who.Accounts(Set.of(Role.CREDIT_CENTRE));
    private static final Set<Role> SENDERS = Set.of(Role.INFORMATION_UNIT, Role.CREDIT_CENTRE);
    private static final Who SENDING_ACCOUNT = new Who.Accounts(SENDERS);
    private static final Who WRITING_CLIENT = new Who.Clients(SENDERS, Scope.BATCHES_WRITE);
    private static final Who READING_CLIENT = new Who.Clients(SENDERS, Scope.BATCHES_READ);

    static final List<EndpointRule> TABLE = List.of(
            // Pages for everybody
            get("/", EVERYBODY),
            get("/subjects/**", EVERYBODY),
            // What is signed of changes is everybody's to read; what is proposed is not
            get("/catalogue/changes", EVERYBODY),
            get("/catalogue/changes/**", CREDIT_CENTRE),
            post("/catalogue/changes/**", CREDIT_CENTRE),
            get("/catalogue/**", EVERYBODY),
            get("/models/**", EVERYBODY),
            get("/law/**", EVERYBODY),
            get("/coverage", EVERYBODY),
            get("/coverage.csv", EVERYBODY),
            get("/code-coverage", EVERYBODY),
            get("/code-coverage.csv", EVERYBODY),
            get("/signing-keys/**", EVERYBODY),
            get("/about", EVERYBODY),
            get("/audit/roots", EVERYBODY),
            get("/charter", EVERYBODY),
            get("/design", EVERYBODY),
            get("/language", EVERYBODY),
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
            // One's own account
            get("/account/**", ACCOUNT),
            post("/account/**", ACCOUNT),
            get("/first-administrator", EVERYBODY),
            post("/first-administrator", EVERYBODY),
            // Files of the pages
            get("/assets/**", EVERYBODY),
            get("/webjars/**", EVERYBODY),
            get("/favicon.*", EVERYBODY),
            // Pages for those who hand in data
            get("/batches/**", SENDING_ACCOUNT),
            post("/batches/**", SENDING_ACCOUNT),
            get("/reporting.csv", SENDING_ACCOUNT),
            get("/reporting/**", SENDING_ACCOUNT),
            post("/reporting/zero-reports/**", SENDING_ACCOUNT),
            // The register of exceptions: whoever hands in may enter one, the credit centre confirms and ends
            get("/code-exceptions", SENDING_ACCOUNT),
            post("/code-exceptions", SENDING_ACCOUNT),
            post("/code-exceptions/confirm", CREDIT_CENTRE),
            post("/code-exceptions/end", CREDIT_CENTRE),
            // Pages for the administrator
            get("/administration/**", ADMINISTRATOR),
            post("/administration/**", ADMINISTRATOR),
            // The ledger: until auditors have a role of their own, the administrator looks into it
            get("/audit/entries", ADMINISTRATOR),
            get("/audit/entries.csv", ADMINISTRATOR),
            get("/audit/verification", ADMINISTRATOR),
            post("/audit/verification", ADMINISTRATOR),
            // REST interface for everybody
            get("/api/v1/openapi.json", EVERYBODY),
            get("/api/v1/openapi.json.yaml", EVERYBODY),
            get("/api/v1/subjects/**", EVERYBODY),
            get("/api/v1/catalogue/**", EVERYBODY),
            get("/api/v1/law/**", EVERYBODY),
            get("/api/v1/coverage", EVERYBODY),
            get("/api/v1/code-coverage", EVERYBODY),
            get("/api/v1/audit/roots", EVERYBODY),
            get("/api/v1/signing-keys", EVERYBODY),
            // REST interface for clients; at the first address a client shows its secret for a token
            post("/oauth2/token", EVERYBODY),
            get("/api/v1/batches/**", READING_CLIENT),
            post("/api/v1/batches/**", WRITING_CLIENT),
            get("/api/v1/reporting", READING_CLIENT),
            get("/api/v1/zero-reports/**", READING_CLIENT),
            post("/api/v1/zero-reports/**", WRITING_CLIENT),
            // Persons are found by nobody until notice and consent exist
            post("/api/v1/person-lookups", NOBODY),
            // Operation
            get("/actuator/health", EVERYBODY),
            // Reached only from within, when something has failed
            any("/error", NOBODY));

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
