package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts in the addresses of pages. */
class QueriesOfPagesIntegrationTests extends TextsInQueries {

    QueriesOfPagesIntegrationTests() {
        super(endpoint -> !QueriesOfProgramsIntegrationTests.isOfPrograms(endpoint));
    }

    @Test
    void areNeverPartOfAStatementOrAPage() {
        var before = rows();
        assertThat(failures()).isEmpty();
        assertThat(sent).as("requests sent").isGreaterThan(FEWEST_REQUESTS);
        assertThat(rows()).isEqualTo(before);
    }
}
