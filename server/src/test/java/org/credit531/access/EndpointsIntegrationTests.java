package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credit531.accounts.AccessSettings;
import org.credit531.testing.PlatformTest;
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

    private List<Endpoint> endpoints() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> endpoints(mapping).stream())
                .toList();
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
