package org.credit531.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.search.Place;
import org.credit531.search.PublicSearch;
import org.credit531.search.Question;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Whoever reads lists off is slowed, and neighbours behind the same address are not. */
@PlatformTest
@Import(ClockSettings.class)
class PacingIntegrationTests {

    private static final int AT_ONCE = 300;
    private static final int PAGE = 20;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** Of this test alone: what an address has read is remembered beyond the reset of clock and database. */
    private final String office = address();

    @LocalServerPort
    private int port;

    @Autowired
    private PacingReaders pacing;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }

    /** Codes that no authority gives: what stands in them is what a list goes by. */
    @BeforeEach
    void publishNames() {
        clock.advance(Duration.ofHours(1));
        database.sql().sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select gen_random_uuid(), '91330000' || lpad(number::text, 10, '0'), '杭州晗' || number || '舟有限公司', 'enterprise',
                       'confirmed', '330000'
                  from generate_series(1, 3000) as number
                on conflict do nothing
                """).update();
    }

    @Test
    void letsTwoHundredPeopleSearchBesideOneWhoWalksThroughCodes() {
        assertThat(walk(office, 1_000)).as("pages of codes at once").isEqualTo(AT_ONCE);
        for (int person = 1; person <= 200; person++) {
            look(Question.of("晗" + person + "舟", PAGE), office);
            look(Question.of(code(person), PAGE), office);
        }
        clock.advance(Duration.ofSeconds(10));
        assertThat(walk(office, 1_000)).as("pages of codes in ten seconds").isEqualTo(10);
        assertThat(walk(address(), 5)).as("another address").isEqualTo(5);
    }

    /** With three pages each in a minute, and a minute's people at once. */
    @Test
    void letsTwoHundredPeopleBehindOneAddressReadAllDay() {
        for (int minute = 0; minute < 60; minute++) {
            for (int request = 0; request < 600; request++) {
                assertThat(isOpened()).isTrue();
            }
            clock.advance(Duration.ofMinutes(1));
        }
        int opened = 0;
        while (opened < 100_000 && isOpened()) {
            opened++;
        }
        assertThat(opened).as("pages at once").isEqualTo(7_500);
    }

    private boolean isOpened() {
        try {
            pacing.page(office);
            return true;
        } catch (RequestProblem refused) {
            assertThat(refused.code()).isEqualTo("reading-too-fast");
            return false;
        }
    }

    /** Beginnings with a hundred codes each, one after the other. */
    private int walk(String remote, int most) {
        for (int page = 0; page < most; page++) {
            var question = Question.of("91330000000000%02d".formatted(page % 30), PAGE);
            try {
                assertThat(pacing.find(question, remote).isListOfCodes())
                        .as(question.text())
                        .isTrue();
            } catch (RequestProblem refused) {
                assertThat(refused.code()).isEqualTo("reading-too-fast");
                return page;
            }
        }
        return most;
    }

    private void look(Question question, String remote) {
        assertThatCode(() -> pacing.page(remote)).doesNotThrowAnyException();
        assertThat(pacing.find(question, remote).hits()).as(question.text()).isNotEmpty();
    }

    @Test
    void endsAListOfCodesAndSaysWhatToDo() throws IOException, InterruptedException {
        assertThatCode(() -> list(PublicSearch.MOST - 1)).doesNotThrowAnyException();
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> list(PublicSearch.MOST))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("list-too-deep"));
        var page = new Reader(port)
                .answer("/?q=91330000&cursor=" + place(PublicSearch.MOST).text());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("2,000", "/about");
        var answer = new Reader(port)
                .answer("/api/v1/subjects?q=91330000&cursor=" + place(2_500).text());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("list-too-deep");
        assertThat(new Reader(port).get("/about")).contains("2000家单位");
    }

    @Test
    void readsOnWhereAFilterLeavesFew() {
        var filter = new Question.Filter(null, "44", null);
        var question = new Question("91330000", filter, false, place(2_500), PAGE);
        assertThatCode(() -> pacing.find(question, address())).doesNotThrowAnyException();
    }

    private void list(int behind) {
        var question = new Question("91330000", Question.Filter.NONE, false, place(behind), PAGE);
        pacing.find(question, address());
    }

    private static Place place(int behind) {
        return new Place(0, "", code(behind));
    }

    private static String code(int number) {
        return "91330000%010d".formatted(number);
    }

    /** Whatever context has them. */
    @Test
    void countsEachPageOfAnOrganisationOnce() throws Exception {
        for (String path : List.of("", "/changes", "/points", "/records/administrative-penalty", "/self-check.zip")) {
            assertThat(interceptors("/subjects/" + code(1) + path))
                    .as(path)
                    .filteredOn(PacingPages.class::isInstance)
                    .hasSize(1);
        }
        assertThat(interceptors("/")).as("counts for itself").noneMatch(PacingPages.class::isInstance);
    }

    private List<HandlerInterceptor> interceptors(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        return Objects.requireNonNull(requestMappingHandlerMapping.getHandler(request), path)
                .getInterceptorList();
    }

    /** What is typed takes nothing from the pages, and pages nothing from what is offered. */
    @Test
    void offersNamesApartFromPages() {
        String remote = address();
        int offered = 0;
        while (offered < 100_000 && pacing.mayOffer(remote)) {
            offered++;
        }
        assertThat(offered).isEqualTo(7_500);
        assertThatCode(() -> pacing.page(remote)).doesNotThrowAnyException();
    }

    @Test
    void asksSearchEnginesToLeaveOrganisationsAlone() throws IOException, InterruptedException {
        assertThat(new Reader(port).get("/robots.txt")).contains("Disallow: /subjects/");
    }
}
