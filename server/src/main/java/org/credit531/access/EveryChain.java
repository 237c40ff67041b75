package org.credit531.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What all chains of filters have in common: at the address for tokens, on the REST interface and on the pages {@link
 * EndpointRules} decides, and each answer has the same headers.
 */
public final class EveryChain {

    /** No script and no style in the page itself, nothing from elsewhere, no frame around it. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' %s; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private EveryChain() {}

    /** A request is decided on when it arrives, and not again when it goes on, asynchronously or to an error page. */
    public static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(new EndpointRules());
    }

    /** Whether the rules admit the present visitor to what a request asks for. */
    public static boolean admits(HttpServletRequest request) {
        return EndpointRules.find(request)
                .map(rule -> rule.who().admits(Visitor.current()))
                .orElse(false);
    }

    /** Beside Spring Security's own: nosniff, no caching of what is not a file, and HSTS on requests with TLS. */
    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers(headers, "");
    }

    /** As above, of pages whose forms may lead on to another place. */
    public static void headers(HeadersConfigurer<HttpSecurity> headers, String formTarget) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted(formTarget)))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
