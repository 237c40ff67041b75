package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.clients.Programs;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The expectations written by hand, against the running platform with real accounts and tokens: whom it lets in, and that
 * nobody sees, searches, counts, exports, changes or drops what is out of reach.
 */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class ExpectationsIntegrationTests {

    private static final int FEWEST_ENDPOINTS = 100;
    private static final String HEADING = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";
    private static final Map<String, String> OFFICES =
            Map.of("OWN", "330300-transport", "FOREIGN", "330200-transport", "OTHER", "330300-water");

    private static final List<Official> ACCOUNTS = List.of(
            new Official("subject", Role.SUBJECT, null),
            new Official("clerk", Role.UNIT_CLERK, "330300-transport"),
            new Official("narrow", Role.UNIT_CLERK, "330300-transport", Set.of("road-transport-grade")),
            new Official("approver", Role.UNIT_APPROVER, "330300-transport"),
            new Official("operator", Role.CREDIT_CENTRE, null),
            new Official("city", Role.CREDIT_CENTRE, "330300-credit-centre"),
            new Official("model", Role.MODEL_OFFICER, null),
            new Official("list", Role.LIST_OFFICER, null),
            new Official("inspector", Role.INSPECTOR, "330300-market-regulation"),
            new Official("supervisor", Role.SUPERVISOR, null),
            new Official("lender", Role.LENDER, "330300-banks"),
            new Official("auditor", Role.AUDITOR, null),
            new Official("security", Role.SECURITY_ADMINISTRATOR, null),
            new Official("system", Role.SYSTEM_ADMINISTRATOR, null));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private SettableClock clock;

    @Test
    void haveALineForEveryEndpoint() {
        var expected = Expectation.all().stream()
                .map(line -> line.method() + " " + line.endpoint())
                .collect(Collectors.toSet());
        var mapped = mapped();
        assertThat(mapped).hasSizeGreaterThan(FEWEST_ENDPOINTS);
        assertThat(mapped.stream().filter(endpoint -> !expected.contains(endpoint)))
                .as("endpoints without a line in expectations.csv")
                .isEmpty();
        assertThat(expected.stream().filter(endpoint -> !mapped.contains(endpoint)))
                .as("lines about endpoints that do not exist")
                .isEmpty();
    }

    @Test
    void areMetByEveryRequestOfEverybody() throws InterruptedException {
        var names = Map.of("nobody", UUID.randomUUID().toString(), "subject", subject());
        var addresses = new LinkedHashMap<>(names);
        addresses.putAll(batches());
        var actors = actors();
        var failures = new ArrayList<String>();
        for (var line : Expectation.all()) {
            for (var actor : actors) {
                var found = deviation(line, actor, addresses);
                if (found != null) {
                    failures.add(found);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What is wrong with an answer, or null. */
    private static @Nullable String deviation(Expectation line, Actor actor, Map<String, String> addresses) {
        var outcome = line.of(actor.name());
        var address = line.request();
        for (var place : addresses.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        var method = line.method().equals("ANY") ? "GET" : line.method();
        var answer = actor.ask(method, address);
        var wrong = isAsExpected(outcome.status(), answer, actor.isKnownTo(address))
                ? wrongMarks(outcome, answer, addresses)
                : "%d %s".formatted(answer.statusCode(), Browsing.location(answer));
        return wrong.isEmpty()
                ? null
                : "line %d: %s %s as %s: expected %s, got %s"
                        .formatted(line.line(), method, address, actor.name(), outcome, wrong);
    }

    private static boolean isAsExpected(String expected, HttpResponse<String> answer, boolean known) {
        var status = answer.statusCode();
        var toSignIn = status == 302 && Browsing.location(answer).startsWith("/sign-in");
        // Organisations have a sign-in of their own, which is a page that some requests lead to anyhow
        var toLetters = status == 302 && Browsing.location(answer).equals("/space/sign-in");
        var expired = status == 302 && Browsing.location(answer).startsWith("/session-expired");
        return switch (expected) {
            case "no" -> known ? status == 403 : status == 401 || toSignIn || toLetters;
            case "in" -> !Set.of(401, 403, 404, 405).contains(status) && status < 500 && !toSignIn && !expired;
            default -> status == Integer.parseInt(expected) && !toSignIn && !expired;
        };
    }

    /** A refusal may say again the address that was asked for; what is shown may not hold it. */
    private static String wrongMarks(
            Expectation.Outcome outcome, HttpResponse<String> answer, Map<String, String> addresses) {
        var wrong = new TreeSet<String>();
        for (var mark : outcome.shown()) {
            if (!isIn(answer.body(), mark, addresses.get(mark))) {
                wrong.add("without " + mark);
            }
        }
        for (var mark : outcome.hidden()) {
            var id = answer.statusCode() == 200 ? addresses.get(mark) : null;
            if (isIn(answer.body(), mark, id)) {
                wrong.add("with " + mark);
            }
        }
        return String.join(", ", wrong);
    }

    private static boolean isIn(String body, String mark, @Nullable String id) {
        var text = OFFICES.containsKey(mark) ? mark(mark) : mark.replace('_', ' ');
        return body.contains(text) || id != null && body.contains(id);
    }

    private static String mark(String office) {
        return office.toLowerCase(Locale.ROOT) + "-mark";
    }

    /** Each office sends a file with a row that cannot be taken, later than the sample; name and value are its mark. */
    private Map<String, String> batches() throws InterruptedException {
        clock.advance(Duration.ofMinutes(1));
        var sent = new LinkedHashMap<String, String>();
        for (var office : OFFICES.entrySet()) {
            var name = mark(office.getKey());
            Programs.register(context, name, office.getValue(), Set.of(Role.UNIT_CLERK), Set.of(Scope.values()));
            var answer = Actor.program(port, name)
                    .send(
                            "/api/v1/batches?item=construction-market-grade",
                            name + ".csv",
                            HEADING + "甲,not-a-code,施工,AA," + name + ",2026-11-01\n");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            sent.put(
                    office.getKey(),
                    JsonMapper.shared().readTree(answer.body()).get("id").asString());
        }
        await();
        return sent;
    }

    private void await() throws InterruptedException {
        var limit = Instant.now().plusSeconds(180);
        while (unfinished() > 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
        assertThat(unfinished()).as("batches that did not end").isZero();
    }

    private int unfinished() {
        return database.sql()
                .sql("select count(*) from batch where state not in ('done', 'failed')")
                .query(Integer.class)
                .single();
    }

    private List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        actors.add(Actor.visitor(port));
        for (var account : ACCOUNTS) {
            actors.add(account(account));
        }
        actors.add(program("unit-program", "330300-transport", Role.UNIT_CLERK, Set.of(Scope.values())));
        actors.add(program("reader-program", "330300-transport", Role.UNIT_CLERK, Set.of(Scope.BATCHES_READ)));
        actors.add(narrowProgram());
        actors.add(ownProgram());
        actors.add(program("centre-program", null, Role.CREDIT_CENTRE, Set.of(Scope.values())));
        return actors;
    }

    /** They count as the sample's, so that nobody asks them for what only people have. */
    private Actor account(Official wanted) {
        var login = "expected-" + wanted.name();
        var subject = wanted.role() == Role.SUBJECT ? subject() : null;
        var id = accounts.add(new NewAccount(login, wanted.organisation(), subject), true, clock.instant())
                .orElseThrow();
        assertThat(accounts.grant(id, wanted.role())).as(wanted.name()).isTrue();
        accounts.limit(id, wanted.items());
        accounts.setPassword(id, "{noop}" + login);
        return Actor.account(port, wanted.name(), login);
    }

    private Actor narrowProgram() {
        var name = "narrow-program";
        var roles = Set.of(Role.UNIT_CLERK);
        Programs.registerFor(context, name, "330300-transport", roles, Set.of("road-transport-grade"));
        return Actor.program(port, name);
    }

    private Actor ownProgram() {
        var name = "own-program";
        Programs.registerOf(context, name, subject());
        return Actor.program(port, name);
    }

    private Actor program(String name, @Nullable String organisation, Role role, Set<Scope> scopes) {
        Programs.register(context, name, organisation, Set.of(role), scopes);
        return Actor.program(port, name);
    }

    private String subject() {
        return database.sql()
                .sql("select code from public_subject where code like '9133%' order by code limit 1")
                .query(String.class)
                .single();
    }

    private Set<String> mapped() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> endpoints(mapping).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> endpoints(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return (methods.isEmpty() ? List.of("ANY") : methods)
                .stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path))
                        .toList();
    }

    /** An account of the expectations. */
    private record Official(
            String name, Role role, @Nullable String organisation, Set<String> items) {

        Official(String name, Role role, @Nullable String organisation) {
            this(name, role, organisation, Set.of());
        }
    }
}
