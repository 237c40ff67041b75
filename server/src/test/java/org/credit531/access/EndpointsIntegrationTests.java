package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.accounts.AccessSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.PublicPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class EndpointsIntegrationTests {

    private static final int FEWEST_ENDPOINTS = 15;
    private static final Set<RequestMethod> ALL = Set.of(RequestMethod.values());

    @Autowired
    private ApplicationContext context;

    @Test
    void haveALineEach() {
        var missing = new ArrayList<String>();
        var endpoints = endpoints();
        for (var endpoint : endpoints) {
            if (EndpointRules.find(endpoint.method(), PathContainer.parsePath(endpoint.path()))
                    .isEmpty()) {
                missing.add(endpoint.method() + " " + endpoint.path());
            }
        }
        assertThat(missing).as("endpoints without a line in EndpointRules").isEmpty();
        assertThat(endpoints).hasSizeGreaterThan(FEWEST_ENDPOINTS);
    }

    @Test
    void haveAnExampleEachWhereTheyAreEverybodysPages() {
        var listed = PublicPages.all().stream().map(PublicPages.Line::endpoint).collect(Collectors.toSet());
        var mapped = publicPages();
        assertThat(mapped).hasSizeGreaterThan(FEWEST_ENDPOINTS);
        assertThat(mapped.stream().filter(pattern -> !listed.contains(pattern)))
                .as("pages for everybody without a line in web/public-pages.csv")
                .isEmpty();
        assertThat(listed.stream().filter(pattern -> !mapped.contains(pattern)))
                .as("lines about pages that do not exist")
                .containsExactly(PublicPages.ERROR);
    }

    /** The patterns that a browser may ask for without signing in. */
    private Set<String> publicPages() {
        return mappings()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .filter(pattern -> EndpointRules.find(HttpMethod.GET, PathContainer.parsePath(concrete(pattern)))
                        .filter(rule -> rule.who() instanceof Who.Everybody)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Stream<RequestMappingInfo> mappings() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
    }

    private List<Endpoint> endpoints() {
        return mappings().flatMap(mapping -> endpoints(mapping).stream()).toList();
    }

    /** A mapping without a method answers every method, and needs a line for each. */
    private static List<Endpoint> endpoints(RequestMappingInfo mapping) {
        var stated = mapping.getMethodsCondition().getMethods();
        return (stated.isEmpty() ? ALL : stated)
                .stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .map(path -> new Endpoint(HttpMethod.valueOf(method.name()), concrete(path))))
                        .toList();
    }

    private static String concrete(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x");
    }

    private record Endpoint(HttpMethod method, String path) {}
}
