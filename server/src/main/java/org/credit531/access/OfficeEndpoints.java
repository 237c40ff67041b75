package org.credit531.access;

import static org.credit531.access.Action.APPROVE;
import static org.credit531.access.Action.DELETE;
import static org.credit531.access.Action.EXPORT;
import static org.credit531.access.Action.READ;
import static org.credit531.access.Action.WRITE;
import static org.credit531.access.EndpointRule.EVERYBODY;
import static org.credit531.access.EndpointRule.SIGNED_IN;
import static org.credit531.access.EndpointRule.get;
import static org.credit531.access.EndpointRule.page;
import static org.credit531.access.EndpointRule.post;
import static org.credit531.access.Resource.ACCOUNTS;
import static org.credit531.access.Resource.ALLOWANCES;
import static org.credit531.access.Resource.BATCHES;
import static org.credit531.access.Resource.BREACHES;
import static org.credit531.access.Resource.CLIENTS;
import static org.credit531.access.Resource.CODE_EXCEPTIONS;
import static org.credit531.access.Resource.DOCUMENTS;
import static org.credit531.access.Resource.LEDGER;
import static org.credit531.access.Resource.MAIL;
import static org.credit531.access.Resource.MODELS;
import static org.credit531.access.Resource.OBJECTIONS;
import static org.credit531.access.Resource.ORGANISATION;
import static org.credit531.access.Resource.OWN_LOOK_UPS;
import static org.credit531.access.Resource.OWN_REMOVALS;
import static org.credit531.access.Resource.OWN_SPACE;
import static org.credit531.access.Resource.OWN_WATCH;
import static org.credit531.access.Resource.PROCESSING;
import static org.credit531.access.Resource.PUBLICITY;
import static org.credit531.access.Resource.QUARANTINE;
import static org.credit531.access.Resource.REMOVALS;
import static org.credit531.access.Resource.REPAIRS;
import static org.credit531.access.Resource.REPAIR_APPLICATIONS;
import static org.credit531.access.Resource.REPAIR_NOTICES;
import static org.credit531.access.Resource.REPORTING;
import static org.credit531.access.Resource.REPORTS;
import static org.credit531.access.Resource.RETURNED_FACTS;
import static org.credit531.access.Resource.REVIEWS;
import static org.credit531.access.Resource.ROOMS;
import static org.credit531.access.Resource.SIGNATURE_KEYS;
import static org.credit531.access.Resource.SWITCHES;
import static org.credit531.access.Resource.TENDER_LISTS;
import static org.credit531.access.Resource.UNIT_LEDGER;
import static org.credit531.access.Resource.WATCH;

import java.util.List;

/** The lines of {@link EndpointRules} for pages of offices and of the credit centre, with what of the same matters others may read or do. */
final class OfficeEndpoints {

    static final List<EndpointRule> TABLE = List.of(
            // Pages for those who hand in data
            get("/batches/new", page(WRITE, BATCHES)),
            get("/batches/record", page(WRITE, BATCHES)),
            get("/batches/columns", page(WRITE, BATCHES)),
            get("/batches/*/preview", page(WRITE, BATCHES)),
            get("/batches/list.csv", page(EXPORT, BATCHES)),
            get("/batches/*/quarantine.csv", page(EXPORT, QUARANTINE)),
            get("/batches/*/quarantine/corrections.xlsx", page(EXPORT, QUARANTINE)),
            get("/batches/*/quarantine/**", page(READ, QUARANTINE)),
            get("/batches/**", page(READ, BATCHES)),
            post("/batches/*/quarantine/*/drop", page(DELETE, QUARANTINE)),
            post("/batches/*/quarantine/**", page(WRITE, QUARANTINE)),
            post("/batches/**", page(WRITE, BATCHES)),
            get("/reporting.csv", page(EXPORT, REPORTING)),
            get("/reporting/zero-reports/new", page(WRITE, REPORTING)),
            get("/reporting/**", page(READ, REPORTING)),
            post("/reporting/zero-reports/**", page(WRITE, REPORTING)),
            // The register of exceptions: whoever hands in may enter one, the credit centre confirms and ends
            get("/code-exceptions", page(READ, CODE_EXCEPTIONS)),
            post("/code-exceptions", page(WRITE, CODE_EXCEPTIONS)),
            post("/code-exceptions/confirm", page(APPROVE, CODE_EXCEPTIONS)),
            post("/code-exceptions/end", page(APPROVE, CODE_EXCEPTIONS)),
            // Numbers that registrars give to two organisations: whoever may read exceptions sees them, the credit
            // centre decides
            get("/code-disputes", page(READ, CODE_EXCEPTIONS)),
            post("/code-disputes/end", page(APPROVE, CODE_EXCEPTIONS)),
            // Accounts and clients: who makes them gives them no rights, and who gives rights makes none
            get("/administration/accounts/**", page(READ, ACCOUNTS)),
            post("/administration/accounts", page(WRITE, ACCOUNTS)),
            post("/administration/accounts/*/reset", page(WRITE, ACCOUNTS)),
            post("/administration/accounts/*/disable", page(DELETE, ACCOUNTS)),
            post("/administration/accounts/*/end-sessions", page(DELETE, ACCOUNTS)),
            post("/administration/accounts/*/enable", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/grant", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/revoke", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/unit", page(APPROVE, ACCOUNTS)),
            post("/administration/accounts/*/items", page(APPROVE, ACCOUNTS)),
            // Who resets a password takes no second factor away, so that nobody takes an account over alone
            get("/administration/sign-in/*", page(READ, ACCOUNTS)),
            post("/administration/sign-in/*/second-factor/reset", page(APPROVE, ACCOUNTS)),
            post("/administration/sign-in/*/provider", page(APPROVE, ACCOUNTS)),
            post("/administration/sign-in/*/sessions/*/end", page(DELETE, ACCOUNTS)),
            get("/administration/clients/**", page(READ, CLIENTS)),
            post("/administration/clients", page(WRITE, CLIENTS)),
            post("/administration/clients/*/renew", page(WRITE, CLIENTS)),
            post("/administration/clients/*/disable", page(DELETE, CLIENTS)),
            post("/administration/clients/*/enable", page(APPROVE, CLIENTS)),
            get("/administration/organisation/**", page(READ, ORGANISATION)),
            post("/administration/organisation", page(WRITE, ORGANISATION)),
            post("/administration/signing-keys", page(WRITE, SIGNATURE_KEYS)),
            get("/administration/mail", page(READ, MAIL)),
            // The ledger is the auditor's
            get("/audit/entries", page(READ, LEDGER)),
            get("/audit/entries.csv", page(EXPORT, LEDGER)),
            get("/audit/verification", page(READ, LEDGER)),
            post("/audit/verification", page(APPROVE, LEDGER)),
            get("/audit/unit", page(READ, UNIT_LEDGER)),
            // Who looked at a subject: the subject's own view, and the watch over those who look
            get("/looked-up", page(READ, OWN_LOOK_UPS)),
            get("/looked-up.csv", page(EXPORT, OWN_LOOK_UPS)),
            get("/looked-up.json", page(EXPORT, OWN_LOOK_UPS)),
            get("/watch/alerts/**", page(READ, WATCH)),
            post("/watch/alerts/**", page(APPROVE, WATCH)),
            get("/watch/rules", page(READ, WATCH)),
            get("/watch/mine/**", page(READ, OWN_WATCH)),
            post("/watch/mine/**", page(WRITE, OWN_WATCH)),
            get("/watch/reviews/**", page(READ, REVIEWS)),
            post("/watch/reviews/**", page(APPROVE, REVIEWS)),
            get("/watch/allowances", page(READ, ALLOWANCES)),
            post("/watch/allowances/**", page(APPROVE, ALLOWANCES)),
            // Personal information: every official reports a breach, few handle it
            get("/privacy/activities/export.csv", page(EXPORT, PROCESSING)),
            get("/privacy/activities/**", page(READ, PROCESSING)),
            post("/privacy/activities/*", page(WRITE, PROCESSING)),
            post("/privacy/activities/**", page(APPROVE, PROCESSING)),
            get("/privacy/breaches/new", page(WRITE, BREACHES)),
            get("/privacy/breaches/**", page(READ, BREACHES)),
            post("/privacy/breaches", page(WRITE, BREACHES)),
            post("/privacy/breaches/**", page(APPROVE, BREACHES)),
            // Anybody reports an error and comes back by number and key; cases are their unit's, the centre's, the
            // subject's own
            get("/objections/new", EVERYBODY),
            post("/objections/new", EVERYBODY),
            get("/objections/submitted", EVERYBODY),
            get("/objections/status", EVERYBODY),
            post("/objections/status/**", EVERYBODY),
            get("/objections/rates", EVERYBODY),
            get("/objections/rates.csv", EVERYBODY),
            get("/objections/**", page(READ, OBJECTIONS)),
            post("/objections/**", page(WRITE, OBJECTIONS)),
            // Dual publicity is everybody's to read
            get("/publicity/samples", page(READ, PUBLICITY)),
            get("/publicity/samples.csv", page(READ, PUBLICITY)),
            get("/publicity/due", page(READ, PUBLICITY)),
            get("/publicity/due.csv", page(READ, PUBLICITY)),
            get("/publicity/**", EVERYBODY),
            post("/publicity/samples", page(APPROVE, PUBLICITY)),
            post("/publicity/samples/*/explain", page(WRITE, PUBLICITY)),
            post("/publicity/samples/*/hidden", page(APPROVE, PUBLICITY)),
            post("/publicity/samples/*/dismiss", page(APPROVE, PUBLICITY)),
            post("/publicity/bulletins/*/again", page(APPROVE, PUBLICITY)),
            // What repair is, is everybody's to read; a subject applies, the unit that determined it decides
            get("/repairs", EVERYBODY),
            get("/repairs/own", page(READ, REPAIR_APPLICATIONS)),
            get("/repairs/new/**", page(READ, REPAIR_APPLICATIONS)),
            post("/repairs/new/**", page(WRITE, REPAIR_APPLICATIONS)),
            get("/repairs/notices", page(READ, REPAIR_NOTICES)),
            post("/repairs/notices/**", page(WRITE, REPAIR_NOTICES)),
            get("/repairs/**", page(READ, REPAIRS)),
            post("/repairs/**", page(WRITE, REPAIRS)),
            // Models before they are released: who drafts one does not release it, which the workflow sees to
            get("/trials/*/results.csv", page(EXPORT, MODELS)),
            get("/trials/*/records.zip", page(EXPORT, MODELS)),
            get("/trials/*/organisations/*", page(WRITE, MODELS)),
            get("/trials/**", page(READ, MODELS)),
            post("/trials/**", page(WRITE, MODELS)),
            // The watch over models in use: whoever drafts them looks, the credit centre has the off switch, too
            get("/shadows/**", page(READ, MODELS)),
            post("/shadows/**", page(WRITE, MODELS)),
            get("/drift/**", page(READ, MODELS)),
            post("/drift/**", page(WRITE, MODELS)),
            get("/switches", page(READ, SWITCHES)),
            post("/switches/**", page(WRITE, SWITCHES)),
            // Recalls of released versions: who proposed one does not sign it; what somebody was given, each reads of
            // himself
            get("/recalls/*/given", SIGNED_IN),
            get("/recalls/*/results", page(WRITE, MODELS)),
            get("/recalls/*/results.csv", page(EXPORT, MODELS)),
            get("/recalls/**", page(READ, MODELS)),
            post("/recalls/*/sign", page(APPROVE, MODELS)),
            post("/recalls/*/turn-down", page(APPROVE, MODELS)),
            post("/recalls/**", page(WRITE, MODELS)),
            // Models of third parties: who has organisations evaluated is everybody's to read; the credit centre
            // decides
            get("/rooms", EVERYBODY),
            post("/rooms/desk", page(WRITE, ROOMS)),
            get("/rooms/desk/models/*", page(APPROVE, ROOMS)),
            get("/rooms/desk/runs/*", page(APPROVE, ROOMS)),
            get("/rooms/desk/**", page(READ, ROOMS)),
            post("/rooms/desk/**", page(APPROVE, ROOMS)),
            get("/modelling/new", page(WRITE, MODELS)),
            get("/modelling/**", page(READ, MODELS)),
            post("/modelling/*/release", page(APPROVE, MODELS)),
            post("/modelling/*/retire", page(APPROVE, MODELS)),
            post("/modelling/*/keep", page(APPROVE, MODELS)),
            post("/modelling/**", page(WRITE, MODELS)),
            // Letters and decisions: whether one is valid everybody may ask who has the code or the file; what it says
            // is shown to whom it concerns, which the page sees to
            get("/documents", page(READ, DOCUMENTS)),
            get("/documents/*/pdf", page(READ, DOCUMENTS)),
            get("/documents/*/ofd", page(READ, DOCUMENTS)),
            get("/documents/**", EVERYBODY),
            post("/documents/verify", EVERYBODY),
            // Reports: everybody has what is public, a subject its own, an office what its duties ask for; a list of a
            // tender needs a permission of its own, a statement of a grade only the subject itself has made
            get("/reports/public", EVERYBODY),
            post("/reports/public", EVERYBODY),
            get("/reports/tender", page(WRITE, TENDER_LISTS)),
            post("/reports/tender", page(WRITE, TENDER_LISTS)),
            get("/reports/grade", page(WRITE, OWN_SPACE)),
            post("/reports/grade", page(WRITE, OWN_SPACE)),
            get("/reports/**", page(READ, REPORTS)),
            post("/reports/**", page(WRITE, REPORTS)),
            // What was removed: the board of copies, what came again for its unit, and for the subject what concerns it
            get("/removals/own/**", page(READ, OWN_REMOVALS)),
            get("/removals/returned", page(READ, RETURNED_FACTS)),
            get("/removals/**", page(READ, REMOVALS)));

    private OfficeEndpoints() {}
}
