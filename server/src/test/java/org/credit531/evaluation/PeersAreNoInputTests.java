package org.credit531.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.testing.PlatformClasses;
import org.junit.jupiter.api.Test;

/** A band among peers is told to people and decides nothing (charter rule 2). */
class PeersAreNoInputTests {

    @Test
    void areReadByWhatTellsThemAlone() {
        classes()
                .that()
                .areAssignableTo(Peers.class)
                .or()
                .areAssignableTo(PeerStanding.class)
                .should()
                .onlyHaveDependentClassesThat()
                .haveNameMatching("org\\.credit531\\.evaluation\\.(Peer.*|Peers|TellingPeers.*|ShowingInsights.*)")
                .because("where somebody stands among others is an input to no result, list, measure or inspection")
                .check(PlatformClasses.all());
    }

    @Test
    void areStoredWhereNothingElseLooks() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> naming = sources.filter(Files::isRegularFile)
                    .filter(PeersAreNoInputTests::namesTheCounts)
                    .map(path -> path.getFileName().toString())
                    .toList();
            assertThat(naming).containsExactly("JdbcPeers.java");
        }
    }

    private static boolean namesTheCounts(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("peer_count") || text.contains("peer_day");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
