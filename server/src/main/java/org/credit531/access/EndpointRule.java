package org.credit531.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table of endpoints.
 *
 * @param method the method of the request; {@code null} for any
 * @param path the pattern of its path
 * @param who whom the line admits
 */
record EndpointRule(@Nullable HttpMethod method, PathPattern path, Who who) {

    static final Who EVERYBODY = new Who.Everybody();
    static final Who NOBODY = new Who.Nobody();
    static final Who SIGNED_IN = new Who.SignedIn();

    /** Accounts that have the permission. */
    static Who page(Action action, Resource resource) {
        return new Who.Accounts(action, resource);
    }

    static EndpointRule get(String path, Who who) {
        return of(HttpMethod.GET, path, who);
    }

    static EndpointRule post(String path, Who who) {
        return of(HttpMethod.POST, path, who);
    }

    static EndpointRule any(String path, Who who) {
        return of(null, path, who);
    }

    boolean covers(HttpMethod asked, PathContainer address) {
        return allows(asked) && covers(address);
    }

    boolean covers(PathContainer address) {
        return path.matches(address);
    }

    /** A request for the head of a page is one for the page. */
    private boolean allows(HttpMethod asked) {
        return method == null || method.equals(asked) || method == HttpMethod.GET && asked == HttpMethod.HEAD;
    }

    private static EndpointRule of(@Nullable HttpMethod method, String path, Who who) {
        return new EndpointRule(method, PathPatternParser.defaultInstance.parse(path), who);
    }
}
