package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Texts in the addresses of the interface for programs, and what they would bring of others. */
class QueriesOfProgramsIntegrationTests extends TextsInQueries {

    QueriesOfProgramsIntegrationTests() {
        super(QueriesOfProgramsIntegrationTests::isOfPrograms);
    }

    static boolean isOfPrograms(Endpoint endpoint) {
        return endpoint.pattern().startsWith("/api/");
    }

    @Test
    void areNeverPartOfAStatementOrAPage() {
        var before = rows();
        assertThat(failures()).isEmpty();
        assertThat(sent).as("requests sent").isGreaterThan(FEWEST_REQUESTS);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void showAUnitNothingOfAnother() {
        var clerk = new Browsing(port);
        clerk.signIn("clerk", "clerk");
        var foreign = database.sql()
                .sql("select id::text from batch where unit <> 'transport'")
                .query(String.class)
                .list();
        assertThat(foreign).isNotEmpty();
        assertThat(clerk.get("/batches/list.csv").body()).contains(ownBatch());
        var failures = new ArrayList<String>();
        endpoints().stream()
                .filter(endpoint -> endpoint.pattern().startsWith("/batches")
                        || endpoint.pattern().startsWith("/reporting"))
                .forEach(endpoint -> failures.addAll(tried(
                        endpoint,
                        clerk::get,
                        answer -> isBad(answer) || foreign.stream().anyMatch(answer.body()::contains))));
        assertThat(failures).isEmpty();
        assertThat(sent).isPositive();
    }

    @Test
    void findNothingByACondition() {
        var answer = new Browsing(port).get("/api/v1/subjects?q=" + encoded("' or '1'='1"));
        assertThat(JsonMapper.shared().readTree(answer.body()).get("subjects")).isEmpty();
    }
}
