package org.credit531.access;

/** Texts in the addresses of pages. */
class QueriesOfPagesIntegrationTests extends TextsInQueries {

    QueriesOfPagesIntegrationTests() {
        super(endpoint -> !QueriesOfProgramsIntegrationTests.isOfPrograms(endpoint));
    }
}
