package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever tries the sample finds look-ups on the page of the organisation's own account. */
@PlatformTest(properties = "credit531.sample=small")
class SampleLookUpsIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void areOnThePageOfTheOrganisationsOwnAccount() throws Exception {
        var subject = new PageVisitor(port);
        subject.signIn("subject");
        assertThat(subject.get("/looked-up").body())
                .contains("交通运输厅", "市场监督管理局", "发展和改革委员会", "履行职责")
                .doesNotContain(">clerk<", ">inspector<");
    }
}
