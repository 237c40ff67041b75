package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.spoiled;

import java.util.Locale;
import java.util.Map;
import org.credit531.subject.CodeExceptions;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest(properties = "credit531.sample=small")
class CodeExceptionsIntegrationTests {

    private static final String EXCEPTIONS = "/code-exceptions";

    @LocalServerPort
    private int port;

    @Autowired
    private CodeExceptions exceptions;

    private PageVisitor visitor;

    @BeforeEach
    void begin() {
        visitor = new PageVisitor(port);
    }

    @Test
    void takesAnExceptionOnlyOnTheWordOfTwoPeople() throws Exception {
        String code = spoiled(enterprise(9));
        visitor.signIn("clerk");
        visitor.submit(EXCEPTIONS, EXCEPTIONS, Map.of("code", code.toLowerCase(Locale.ROOT), "evidence", "执照原件"));
        assertThat(visitor.get(EXCEPTIONS).body())
                .contains(code, "执照原件", "待另一人确认")
                .doesNotContain("确认" + code);
        assertThat(visitor.submit(EXCEPTIONS, EXCEPTIONS + "/confirm", Map.of("code", code))
                        .statusCode())
                .as("a clerk confirms nothing")
                .isEqualTo(403);
        assertThat(exceptions.contains(code)).isFalse();
        var centre = new PageVisitor(port);
        centre.signIn("operator");
        centre.submit(EXCEPTIONS, EXCEPTIONS + "/confirm", Map.of("code", code));
        assertThat(exceptions.contains(code)).isTrue();
        centre.submit(EXCEPTIONS, EXCEPTIONS + "/end", Map.of("code", code));
        assertThat(exceptions.contains(code)).isFalse();
        assertThat(centre.get(EXCEPTIONS).body()).contains("已终止");
    }

    @Test
    void refusesExceptionsThatAreNoneWithTheReasonAndKeepsWhatWasTyped() throws Exception {
        visitor.signIn("operator");
        visitor.submit(EXCEPTIONS, EXCEPTIONS, Map.of("code", enterprise(9), "evidence", "看过执照"));
        assertThat(visitor.get(EXCEPTIONS).body()).contains("登记内容没有变动", enterprise(9), "看过执照");
        visitor.submit(EXCEPTIONS, EXCEPTIONS, Map.of("code", spoiled(enterprise(9)), "evidence", " "));
        assertThat(visitor.get(EXCEPTIONS).body()).contains("须写明依据");
        String own = spoiled(enterprise(10));
        visitor.submit(EXCEPTIONS, EXCEPTIONS, Map.of("code", own, "evidence", "看过执照"));
        visitor.submit(EXCEPTIONS, EXCEPTIONS + "/confirm", Map.of("code", own));
        assertThat(exceptions.contains(own)).as("confirmed by its own author").isFalse();
    }
}
