package org.credit531.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * finds what has none: in {@link OpenEndpoints}, {@link OfficeEndpoints} or {@link ProgramEndpoints}.
 */
final class EndpointRules implements AuthorizationManager<RequestAuthorizationContext> {

    /** Every line, in the order in which they are asked. */
    static final List<EndpointRule> TABLE = Stream.of(
                    OpenEndpoints.TABLE, OfficeEndpoints.TABLE, ProgramEndpoints.TABLE)
            .flatMap(List::stream)
            .toList();

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
