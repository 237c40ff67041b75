package org.credit531.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the version of a library into the addresses of its files, and looks for no file behind any other link of a page: Spring's own
 * filter would look through the whole jar for each of them, which took more than half of the time in which a page is made.
 */
final class LinksToFiles extends ResourceUrlEncodingFilter {

    private static final String LIBRARIES = "/webjars/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var plain = (HttpServletResponse) response;
        super.doFilter(
                request,
                response,
                (asked, resolving) ->
                        chain.doFilter(asked, new HttpServletResponseWrapper((HttpServletResponse) resolving) {
                            @Override
                            public String encodeURL(String url) {
                                return url.startsWith(LIBRARIES) ? super.encodeURL(url) : plain.encodeURL(url);
                            }
                        }));
    }

    /** In the place of Spring's own. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<ResourceUrlEncodingFilter> linksToFiles() {
            var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new LinksToFiles());
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            return registration;
        }
    }
}
