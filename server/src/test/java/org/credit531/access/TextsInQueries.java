package org.credit531.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.accounts.AccessSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every parameter of every address that is read, with texts that would mean something in SQL, JDBC or HTML if they were ever
 * part of it: an answer may refuse them, and never fails, tells of the database, or shows what is another's. Two classes share
 * the addresses, since they are the longest of the last.
 */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
abstract class TextsInQueries {

    private static final long SEED = 531;
    private static final int MADE_UP = 4;
    static final int FEWEST_REQUESTS = 400;
    private static final List<String> TABLES =
            List.of("account", "batch", "statement", "public_subject", "quarantined_row");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)[^}]*}");
    private static final Pattern TELLS = Pattern.compile(
            "PSQLException|SQLSTATE|SQLException|syntax error at|org\\.postgresql|BadSqlGrammar|org\\.credit531");

    private static final List<String> TEXTS = List.of(
            "'",
            "''",
            "\"",
            "' or '1'='1",
            "1' union select name from account --",
            "'; drop table batch; --",
            "'||pg_sleep(20)||'",
            "/*",
            "*/ or true",
            "--",
            "\\",
            "$$",
            "$1",
            "?",
            ":unit",
            "::uuid",
            "{fn now()}",
            "%",
            "_",
            "\u0000",
            "\n",
            "\u02BC or 1=1",
            "\uFF07 or 1=1",
            "\u2019",
            "\uD83C\uDFE6",
            "\u202E\uFEFF",
            "e\u0301",
            "<script>alert(1)</script>",
            "-1",
            "9223372036854775808",
            "");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    TestDatabase database;

    private final Predicate<Endpoint> own;
    private final Random random = new Random(SEED);
    int sent;

    /** An address that is read, its variables filled in, with the names of its parameters. */
    record Endpoint(String pattern, String address, List<String> parameters) {}

    /** Sends texts to those addresses that are the class's own. */
    TextsInQueries(Predicate<Endpoint> own) {
        this.own = own;
    }

    @BeforeEach
    void expectSample() {
        assertThat(count("batch")).isPositive();
    }

    /** Sends every text to each of the class's own addresses, as the first visitor who is let in; what went wrong. */
    final List<String> failures() {
        var visitors = visitors();
        var failures = new ArrayList<String>();
        for (var endpoint : endpoints().stream().filter(own).toList()) {
            visitors.stream()
                    .filter(visitor -> isAdmitted(visitor.apply(endpoint.address())))
                    .findFirst()
                    .ifPresent(visitor -> failures.addAll(tried(endpoint, visitor, this::isBad)));
        }
        return failures;
    }

    /** How many rows there are in tables that a text would change first. */
    final List<Long> rows() {
        return TABLES.stream().map(this::count).toList();
    }

    /** Sends an endpoint each text in each place; what went wrong. */
    final List<String> tried(
            Endpoint endpoint, Function<String, HttpResponse<String>> visitor, Predicate<HttpResponse<String>> bad) {
        var failures = new ArrayList<String>();
        for (var address : addresses(endpoint)) {
            var answer = visitor.apply(address);
            sent++;
            if (bad.test(answer)) {
                failures.add(answer.statusCode() + " " + address);
            }
        }
        return failures;
    }

    private List<String> addresses(Endpoint endpoint) {
        var texts = Stream.concat(TEXTS.stream(), Stream.generate(this::madeUp).limit(MADE_UP))
                .toList();
        var addresses = new ArrayList<String>();
        for (var text : texts) {
            endpoint.parameters().forEach(name -> addresses.add(endpoint.address() + "?" + name + "=" + encoded(text)));
        }
        if (endpoint.pattern().contains("{")) {
            texts.stream()
                    .filter(text -> !text.isEmpty())
                    .map(text -> VARIABLE.matcher(endpoint.pattern())
                            .replaceAll(encoded(text).replace("+", "%20").replace("$", "\\$")))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private String madeUp() {
        var text = new StringBuilder();
        for (int part = 0; part < 3; part++) {
            text.append(TEXTS.get(random.nextInt(TEXTS.size()))).append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    final boolean isBad(HttpResponse<String> answer) {
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return answer.statusCode() >= 500
                || TELLS.matcher(answer.body()).find()
                || page && answer.body().contains("<script>alert");
    }

    private static boolean isAdmitted(HttpResponse<String> answer) {
        return !List.of(302, 401, 403, 405).contains(answer.statusCode())
                || answer.statusCode() == 302
                        && !answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    /** Whoever may be let in, the least first. */
    private List<Function<String, HttpResponse<String>>> visitors() {
        var visitors = new ArrayList<Function<String, HttpResponse<String>>>();
        visitors.add(new Browsing(port)::get);
        for (var name : accounts()) {
            var browser = new Browsing(port);
            browser.signIn(name, name);
            visitors.add(browser::get);
        }
        var program = new Browsing(port);
        var token = token(program);
        visitors.add(address -> program.send(program.request(address)
                .header("Authorization", "Bearer " + token)
                .GET()));
        return visitors;
    }

    private List<String> accounts() {
        return database.sql()
                .sql("select name from account where sample and disabled_at is null order by name <> 'operator', name")
                .query(String.class)
                .list();
    }

    private static String token(Browsing program) {
        var basic = Base64.getEncoder().encodeToString("sample:sample".getBytes(UTF_8));
        var answer = program.send(program.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    final List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.credit531"))
                .filter(entry -> isRead(entry.getKey()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new Endpoint(pattern, filledIn(pattern), parameters(entry.getValue()))))
                .sorted(java.util.Comparator.comparing(Endpoint::pattern))
                .toList();
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(TextsInQueries::names)
                .distinct()
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var type = parameter.getParameterType();
        if (type.isRecord() && type.getName().startsWith("org.credit531")) {
            return Arrays.stream(type.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName);
        }
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null) {
            return Stream.empty();
        }
        return Stream.of(
                annotation.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : annotation.name());
    }

    private String filledIn(String pattern) {
        var known = Map.of(
                "id", pattern.contains("batches") ? ownBatch() : "1", "row", "2", "item", "honour", "code", code());
        return VARIABLE.matcher(pattern).replaceAll((MatchResult found) -> known.getOrDefault(found.group(1), "1"));
    }

    final String ownBatch() {
        return database.sql()
                .sql("select id::text from batch where unit = 'transport' order by quarantined desc, id limit 1")
                .query(String.class)
                .single();
    }

    private String code() {
        return database.sql()
                .sql("select code from public_subject order by code limit 1")
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return database.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
