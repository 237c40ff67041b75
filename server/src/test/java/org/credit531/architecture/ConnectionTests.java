package org.credit531.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.credit531.testing.PlatformClasses;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every connection comes back: a stream over rows keeps its connection until it is closed, and nobody closes it. */
class ConnectionTests {

    @Test
    void areNotKeptByStreams() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream that is not closed keeps its connection; read a list")
                .check(PlatformClasses.all());
    }
}
