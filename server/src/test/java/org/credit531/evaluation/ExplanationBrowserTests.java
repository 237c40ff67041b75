package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The explanation of a score where there is much of it: on a phone, on a desk and on paper nothing leaves the page at its side. */
@BrowserTest
class ExplanationBrowserTests {

    @Autowired
    private Walks walks;

    @Autowired
    private TestDatabase database;

    private String firm = "";
    private String shop = "";

    @BeforeAll
    void findWhoHasMostRecords() {
        firm = withMostRecords("enterprise");
        shop = withMostRecords("individual-business");
        database.sql()
                .sql("update account set subject = :code where name = 'subject'")
                .param("code", shop)
                .update();
    }

    /** Of most items first, since each item has a table of its own. */
    private String withMostRecords(String kind) {
        return database.sql().sql("""
                select s.code from subject s
                  join attribution a on a.subject = s.id and a.known_to is null
                  join party_record p on p.party_code = a.code and p.party_scheme = a.scheme
                 where s.kind = :kind and s.scheme = 'uscc'
                 group by s.code order by count(distinct p.item) desc, count(*) desc, s.code limit 1
                """).param("kind", kind).query(String.class).single();
    }

    @OnEachScreen
    void showsAnOrganisationWithManyRecords(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/subjects/" + firm, "explained-firm");
            assertThat(walk.count("main .table")).isGreaterThan(5);
            assertThat(walk.count("main .table--cards")).isPositive();
            String record = walk.page().getAttribute(".contributions a[href*='#record-'] >> nth=0", "href");
            walk.visit(record, "explained-record");
            assertThat(walk.count(record.substring(record.indexOf('#')))).isOne();
            walk.visit("/subjects/" + firm + "/points", "explained-points");
        }
    }

    @OnEachScreen
    void explainsToAShopWhatItsScoreMeans(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.visit("/subjects/" + shop, "explained-shop");
            walk.visit("/subjects/" + shop + "/changes", "explained-shop-changes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE_DESK", "ENGLISH_DESK"})
    void fitsOnPaper(Screen screen) {
        try (Walk walk = walks.onPaper(screen)) {
            walk.print("/subjects/" + firm, "explained-firm");
            assertThat(walk.page().locator(".contributions tbody tr").first().isVisible())
                    .as("what is folded on the screen is there on paper")
                    .isTrue();
        }
    }
}
