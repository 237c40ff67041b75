package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class LinksToFilesTests {

    private final List<String> lookedFor = new ArrayList<>();
    private final ResourceUrlProvider files = new ResourceUrlProvider();

    @BeforeEach
    void begin() {
        var handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(new Recording()));
        files.setHandlerMap(Map.of("/**", handler));
    }

    /** Knows one library, and keeps what it was asked for. */
    private final class Recording extends AbstractResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            lookedFor.add(path);
            return path.equals("webjars/htmx.org/htmx.js") ? "webjars/htmx.org/2.0/htmx.js" : null;
        }
    }

    @Test
    void haveTheVersionOfTheirLibraryAndOthersAreNotLookedFor() throws ServletException, IOException {
        var links = links(
                "/webjars/htmx.org/htmx.js", "/webjars/none.js", "/subjects/1?page=2", "/assets/credit531.css", "/");

        assertThat(links)
                .containsExactly(
                        "/webjars/htmx.org/2.0/htmx.js",
                        "/webjars/none.js",
                        "/subjects/1?page=2",
                        "/assets/credit531.css",
                        "/");
        assertThat(lookedFor).containsExactly("webjars/htmx.org/htmx.js", "webjars/none.js");
    }

    /** As a page has them written while it is made. */
    private List<String> links(String... written) throws ServletException, IOException {
        var links = new ArrayList<String>();
        new LinksToFiles()
                .doFilter(
                        new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (request, response) -> {
                            request.setAttribute(
                                    ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files);
                            for (String link : written) {
                                links.add(((HttpServletResponse) response).encodeURL(link));
                            }
                        });
        return links;
    }
}
