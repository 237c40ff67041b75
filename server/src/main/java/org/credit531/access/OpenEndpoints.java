package org.credit531.access;

import static org.credit531.access.Action.APPROVE;
import static org.credit531.access.Action.EXPORT;
import static org.credit531.access.Action.READ;
import static org.credit531.access.Action.WRITE;
import static org.credit531.access.EndpointRule.EVERYBODY;
import static org.credit531.access.EndpointRule.SIGNED_IN;
import static org.credit531.access.EndpointRule.get;
import static org.credit531.access.EndpointRule.page;
import static org.credit531.access.EndpointRule.post;
import static org.credit531.access.Resource.CATALOGUE_CHANGES;
import static org.credit531.access.Resource.OWN_SPACE;
import static org.credit531.access.Resource.SIGN_IN_LETTERS;

import java.util.List;

/** The lines of {@link EndpointRules} for pages of everybody, for signing in, and for what is somebody's own. */
final class OpenEndpoints {

    static final List<EndpointRule> TABLE = List.of(
            // Pages for everybody
            get("/", EVERYBODY),
            get("/suggestions", EVERYBODY),
            get("/subjects/**", EVERYBODY),
            // What is signed of changes is everybody's to read; what is proposed is not
            get("/catalogue/changes", EVERYBODY),
            get("/catalogue/changes/new", page(WRITE, CATALOGUE_CHANGES)),
            get("/catalogue/changes/**", page(READ, CATALOGUE_CHANGES)),
            post("/catalogue/changes/*/sign", page(APPROVE, CATALOGUE_CHANGES)),
            post("/catalogue/changes/*/return", page(APPROVE, CATALOGUE_CHANGES)),
            post("/catalogue/changes/**", page(WRITE, CATALOGUE_CHANGES)),
            get("/catalogue/**", EVERYBODY),
            get("/models/**", EVERYBODY),
            get("/law/**", EVERYBODY),
            get("/coverage", EVERYBODY),
            get("/coverage.csv", EVERYBODY),
            get("/statistics/**", EVERYBODY),
            get("/status", EVERYBODY),
            get("/statistics.csv", EVERYBODY),
            get("/code-coverage", EVERYBODY),
            get("/code-coverage.csv", EVERYBODY),
            get("/signing-keys/**", EVERYBODY),
            get("/about", EVERYBODY),
            get("/audit/roots", EVERYBODY),
            get("/charter", EVERYBODY),
            get("/calendar", EVERYBODY),
            get("/calendar/*", EVERYBODY),
            get("/design", EVERYBODY),
            get("/language", EVERYBODY),
            get("/display/**", EVERYBODY),
            // What a phone needs to install it
            get("/app.webmanifest", EVERYBODY),
            get("/worker.js", EVERYBODY),
            get("/offline", EVERYBODY),
            // What search engines are to leave alone
            get("/robots.txt", EVERYBODY),
            // Signing in and out; the codes and passwords are checked behind the endpoint
            get("/sign-in", EVERYBODY),
            post("/sign-in", EVERYBODY),
            // The second step: whose password was right is known behind the endpoint
            get("/second-factor/**", EVERYBODY),
            post("/second-factor/**", EVERYBODY),
            // To the government's single sign-on and back from it
            get("/sign-in/government", EVERYBODY),
            get("/oauth2/authorization/government", EVERYBODY),
            get("/login/oauth2/code/government", EVERYBODY),
            post("/sign-out", EVERYBODY),
            get("/session-expired", EVERYBODY),
            get("/password", EVERYBODY),
            post("/password", EVERYBODY),
            get("/password/change", EVERYBODY),
            post("/password/change", EVERYBODY),
            // An organisation's own space: its sign-in with a letter, which is checked behind the endpoint; a post box
            // in the sample alone; and what is the organisation's own
            get("/space", EVERYBODY),
            get("/space/sign-in", EVERYBODY),
            post("/space/sign-in", EVERYBODY),
            post("/space/sign-in/letter", EVERYBODY),
            get("/space/post-box", EVERYBODY),
            post("/space/post-box", EVERYBODY),
            get("/space/file.zip", page(EXPORT, OWN_SPACE)),
            get("/space/**", page(READ, OWN_SPACE)),
            post("/space/commitments/**", page(WRITE, OWN_SPACE)),
            post("/space/rooms/**", page(WRITE, OWN_SPACE)),
            // The window where letters are printed and handed over
            get("/sign-in-letters", page(READ, SIGN_IN_LETTERS)),
            post("/sign-in-letters", page(WRITE, SIGN_IN_LETTERS)),
            // One's own account
            get("/account/**", SIGNED_IN),
            post("/account/**", SIGNED_IN),
            // What lies in the inbox of the account, of its unit, of the subject whose own it is
            get("/notices/**", SIGNED_IN),
            post("/notices/**", SIGNED_IN),
            // What the account itself follows
            get("/following", SIGNED_IN),
            get("/following.csv", SIGNED_IN),
            post("/following/**", SIGNED_IN),
            get("/first-administrator", EVERYBODY),
            post("/first-administrator", EVERYBODY),
            // Files of the pages
            get("/assets/**", EVERYBODY),
            get("/webjars/**", EVERYBODY),
            get("/favicon.*", EVERYBODY));

    private OpenEndpoints() {}
}
