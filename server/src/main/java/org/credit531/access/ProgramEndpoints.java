package org.credit531.access;

import static org.credit531.access.Action.DELETE;
import static org.credit531.access.Action.EXPORT;
import static org.credit531.access.Action.READ;
import static org.credit531.access.Action.WRITE;
import static org.credit531.access.EndpointRule.EVERYBODY;
import static org.credit531.access.EndpointRule.NOBODY;
import static org.credit531.access.EndpointRule.any;
import static org.credit531.access.EndpointRule.get;
import static org.credit531.access.EndpointRule.post;
import static org.credit531.access.Resource.BATCHES;
import static org.credit531.access.Resource.DOCUMENTS;
import static org.credit531.access.Resource.MODELS;
import static org.credit531.access.Resource.NOTICES;
import static org.credit531.access.Resource.OBJECTIONS;
import static org.credit531.access.Resource.OWN_SPACE;
import static org.credit531.access.Resource.QUARANTINE;
import static org.credit531.access.Resource.REPAIRS;
import static org.credit531.access.Resource.REPAIR_APPLICATIONS;
import static org.credit531.access.Resource.REPORTING;
import static org.credit531.access.Resource.REPORTS;
import static org.credit531.access.Resource.TENDER_LISTS;

import java.util.List;

/** The lines of {@link EndpointRules} for programs, and for the operation of the platform. */
final class ProgramEndpoints {

    static final List<EndpointRule> TABLE = List.of(
            // REST interface for everybody
            get("/api/v1/openapi.json", EVERYBODY),
            get("/api/v1/openapi.json.yaml", EVERYBODY),
            get("/api/v1/subjects/**", EVERYBODY),
            get("/api/v1/catalogue/**", EVERYBODY),
            get("/api/v1/law/**", EVERYBODY),
            get("/api/v1/models/**", EVERYBODY),
            get("/api/v1/coverage", EVERYBODY),
            get("/api/v1/statistics", EVERYBODY),
            get("/api/v1/status", EVERYBODY),
            get("/api/v1/code-coverage", EVERYBODY),
            get("/api/v1/objections/rates", EVERYBODY),
            get("/api/v1/repairs/rules", EVERYBODY),
            get("/api/v1/repairs/rates", EVERYBODY),
            get("/api/v1/documents/*", EVERYBODY),
            get("/api/v1/publicity/**", EVERYBODY),
            get("/api/v1/audit/roots", EVERYBODY),
            get("/api/v1/signing-keys", EVERYBODY),
            // REST interface for clients; at the first address a client shows its secret for a token
            post("/oauth2/token", EVERYBODY),
            get("/api/v1/batches/*/quarantine/**", reading(QUARANTINE)),
            get("/api/v1/batches/**", reading(BATCHES)),
            post("/api/v1/batches/*/quarantine/*/drop", writing(DELETE, QUARANTINE)),
            post("/api/v1/batches/*/quarantine/**", writing(WRITE, QUARANTINE)),
            post("/api/v1/batches/**", writing(WRITE, BATCHES)),
            get("/api/v1/reporting", reading(REPORTING)),
            get("/api/v1/zero-reports/**", reading(REPORTING)),
            post("/api/v1/zero-reports/**", writing(WRITE, REPORTING)),
            // An organisation's own program objects in its name; of everybody else it is a challenge
            post("/api/v1/objections", new Who.EverybodyInScope(Scope.CASES_WRITE)),
            get("/api/v1/objections/**", readingCases(OBJECTIONS)),
            post("/api/v1/objections/**", movingCases(OBJECTIONS)),
            post("/api/v1/repairs/cases", movingCases(REPAIR_APPLICATIONS)),
            get("/api/v1/repairs/cases/**", readingCases(REPAIRS)),
            post("/api/v1/repairs/cases/**", movingCases(REPAIRS)),
            // Models are tried by programs of those who draft them
            get("/api/v1/trials/*/results", recording(EXPORT, MODELS)),
            get("/api/v1/trials/*/records", recording(EXPORT, MODELS)),
            get("/api/v1/trials/**", recording(READ, MODELS)),
            post("/api/v1/trials/**", new Who.Clients(WRITE, MODELS, Scope.TRIALS_WRITE)),
            get("/api/v1/shadows/**", recording(READ, MODELS)),
            get("/api/v1/drift/**", recording(READ, MODELS)),
            // A third party's own program
            get("/api/v1/rooms/**", new Who.Clients(READ, OWN_SPACE, Scope.ROOMS_WRITE)),
            post("/api/v1/rooms/**", new Who.Clients(WRITE, OWN_SPACE, Scope.ROOMS_WRITE)),
            // Reports for programs of offices, which need a token for what is not public
            post("/api/v1/reports/tender", recording(WRITE, TENDER_LISTS)),
            post("/api/v1/reports/**", new Who.Offices(recording(WRITE, REPORTS))),
            get("/api/v1/reports/**", recording(READ, REPORTS)),
            get("/api/v1/documents/*/pdf", recording(READ, DOCUMENTS)),
            get("/api/v1/documents/*/ofd", recording(READ, DOCUMENTS)),
            get("/api/v1/notices", reading(NOTICES)),
            post("/api/v1/notices/*/read", writing(WRITE, NOTICES)),
            // Persons are found by nobody until notice and consent exist
            post("/api/v1/person-lookups", NOBODY),
            // Operation
            get("/actuator/health", EVERYBODY),
            // Reached only from within, when something has failed
            any("/error", NOBODY));

    private ProgramEndpoints() {}

    /** Clients that may read it and have a token for reading. */
    private static Who reading(Resource resource) {
        return new Who.Clients(READ, resource, Scope.BATCHES_READ);
    }

    /** Clients that may read these cases and have a token for that. */
    private static Who readingCases(Resource resource) {
        return new Who.Clients(READ, resource, Scope.CASES_READ);
    }

    /** Clients that may do something with these cases and have a token for that. */
    private static Who movingCases(Resource resource) {
        return new Who.Clients(WRITE, resource, Scope.CASES_WRITE);
    }

    /** Clients that have the permission and a token for what records say. */
    private static Who.Clients recording(Action action, Resource resource) {
        return new Who.Clients(action, resource, Scope.RECORDS_READ);
    }

    /** Clients that have the permission and a token for writing. */
    private static Who writing(Action action, Resource resource) {
        return new Who.Clients(action, resource, Scope.BATCHES_WRITE);
    }
}
