package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.credit531.access.Identified;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.TellingRefusals;
import org.credit531.access.Visitor;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Files of whoever may not send them go no further than the filter that asks whose they are. */
@PlatformTest
class FilesOfTheAdmittedIntegrationTests {

    private static final String FILES = "multipart/form-data; boundary=x";
    private static final String CORRECTIONS = "/batches/00000000-0000-0000-0000-000000000000/quarantine/corrections";

    @Autowired
    private TellingRefusals telling;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void turnsAwayFilesOfVisitorsWhoAreNotSignedIn() throws Exception {
        for (String path : new String[] {"/batches", CORRECTIONS, "/batches/record"}) {
            var answer = answer(path, "Multipart/Form-Data; boundary=x");
            assertThat(answer.getRedirectedUrl()).as(path).endsWith("/sign-in");
        }
    }

    @Test
    void tellWhoeverWasSignedInThatTheSessionHasEnded() throws Exception {
        var request = request("/batches", FILES);
        request.setRequestedSessionId("one that has ended");
        request.setRequestedSessionIdValid(false);
        var response = new MockHttpServletResponse();
        filter().doFilter(request, response, new MockFilterChain());
        assertThat(response.getRedirectedUrl()).isEqualTo("/session-expired");
    }

    @Test
    void turnsAwayFilesOfWhoeverSignedInWithoutTheRight() throws Exception {
        signIn(Role.SUBJECT);
        assertThat(answer("/batches", FILES).getStatus()).isEqualTo(403);
        assertThat(answer("/nowhere", FILES).getStatus()).isEqualTo(404);
    }

    @Test
    void letsFilesPassThatAnybodyMaySendAndFormsWithoutFiles() throws Exception {
        assertThat(passes("/objections/new", FILES)).isTrue();
        assertThat(passes("/documents/verify", FILES)).isTrue();
        assertThat(passes("/batches", "application/x-www-form-urlencoded")).isTrue();
        signIn(Role.UNIT_CLERK);
        assertThat(passes("/batches", FILES)).isTrue();
        assertThat(passes(CORRECTIONS, FILES)).isTrue();
    }

    private static void signIn(Role role) {
        Identified somebody =
                new Somebody(Visitor.account("somebody", Membership.of("330000", "transport"), null, Set.of(role)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", "any"));
    }

    private boolean passes(String path, String type) throws Exception {
        var chain = new MockFilterChain();
        filter().doFilter(request(path, type), new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private MockHttpServletResponse answer(String path, String type) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter().doFilter(request(path, type), response, chain);
        assertThat(chain.getRequest()).as(path).isNull();
        return response;
    }

    private FilesOfTheAdmitted filter() {
        return new FilesOfTheAdmitted(new PageRefusals(telling));
    }

    private static MockHttpServletRequest request(String path, String type) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContentType(type);
        return request;
    }

    private record Somebody(Visitor visitor) implements Identified {}
}
