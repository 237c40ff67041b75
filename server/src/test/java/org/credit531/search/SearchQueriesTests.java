package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.credit531.province.population.SearchQueries;
import org.junit.jupiter.api.Test;

/** The committed questions are those that are made of the invented names; made anew they lie in target/search-queries.csv. */
class SearchQueriesTests {

    @Test
    void areMadeOfInventedNames() throws IOException {
        var made = MakingQueries.all();
        var text = made.stream()
                .map(query -> query.kind() + ',' + query.text() + ',' + query.code())
                .collect(Collectors.joining("\n", "kind,query,code\n", "\n"));
        Files.writeString(Path.of("target/search-queries.csv"), text);
        assertThat(made).hasSize(555);
        assertThat(SearchQueries.all()).isEqualTo(made);
    }
}
