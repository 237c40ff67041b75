package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** As many requests as there are places, and a clear word for the others. */
class AdmissionTests {

    private static final FilterChain ANSWERED = (request, response) -> {};

    private final Admission admission = new Admission(1, new Language());

    @Test
    void asksToComeAgainWhileAllPlacesAreTaken() throws ServletException, IOException {
        var program = new MockHttpServletResponse();
        var person = new MockHttpServletResponse();

        pass("/subjects", new MockHttpServletResponse(), (request, response) -> {
            pass("/api/v1/subjects", program, ANSWERED);
            pass("/", person, ANSWERED);
        });

        assertThat(program.getStatus()).isEqualTo(503);
        assertThat(program.getHeader("Retry-After")).isEqualTo("1");
        assertThat(program.getContentType()).startsWith("application/problem+json");
        assertThat(program.getContentAsString()).contains("\"code\":\"overloaded\"");
        assertThat(person.getStatus()).isEqualTo(503);
        assertThat(person.getContentType()).startsWith("text/plain");
        assertThat(person.getContentAsString()).isNotBlank();
    }

    @Test
    void givesAPlaceBackWhateverBecomesOfTheRequest() throws ServletException, IOException {
        assertThatThrownBy(() -> pass("/", new MockHttpServletResponse(), (request, response) -> {
                    throw new IOException("the visitor has gone");
                }))
                .hasMessage("the visitor has gone");
        for (int time = 0; time < 3; time++) {
            var next = new MockHttpServletResponse();
            pass("/", next, ANSWERED);
            assertThat(next.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void answersWhetherItIsWellInARushToo() throws ServletException, IOException {
        var health = new MockHttpServletResponse();
        pass("/", new MockHttpServletResponse(), (request, response) -> pass("/actuator/health", health, ANSWERED));
        assertThat(health.getStatus()).isEqualTo(200);
    }

    private void pass(String path, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        admission.doFilter(new MockHttpServletRequest("GET", path), response, chain);
    }
}
