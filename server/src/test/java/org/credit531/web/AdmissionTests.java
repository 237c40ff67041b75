package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** As many requests as there are places, and a clear word for the others. */
class AdmissionTests {

    private static final FilterChain ANSWERED = (request, response) -> {};

    private final Admission admission = new Admission(1, Duration.ofMillis(50), new Language());

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
    void letsInWhoWaitsUntilAPlaceIsFree() throws Exception {
        var patient = new Admission(1, Duration.ofMinutes(1), new Language());
        var taken = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var first = Thread.startVirtualThread(() -> {
            try {
                pass(patient, "/", new MockHttpServletResponse(), (request, response) -> {
                    taken.countDown();
                    await(free);
                });
            } catch (ServletException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        taken.await();
        var second = new MockHttpServletResponse();
        free.countDown();
        pass(patient, "/", second, ANSWERED);
        first.join();

        assertThat(second.getStatus()).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
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
        pass(admission, path, response, chain);
    }

    private static void pass(Admission admission, String path, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        admission.doFilter(new MockHttpServletRequest("GET", path), response, chain);
    }
}
