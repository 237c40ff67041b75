package org.credit531.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every connection comes back: a stream over rows keeps its connection until it is closed, and nobody closes it. */
class ConnectionTests {

    @Test
    void areNotKeptByStreams() {
        var platform = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.credit531");
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream that is not closed keeps its connection; read a list")
                .check(platform);
    }
}
