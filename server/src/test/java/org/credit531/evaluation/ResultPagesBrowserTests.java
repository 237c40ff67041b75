package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** Models for everybody, and of results what only some subjects have: peers, and a second family. */
@BrowserTest
class ResultPagesBrowserTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Walks walks;

    @Autowired
    private TestDatabase database;

    @OnEachScreen
    void opensEveryPageOfTheModels(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/models", "models");
            walk.visit("/models/enterprise-construction", "model");
            walk.visit("/models/enterprise/versions/2", "model-version");
        }
    }

    @OnEachScreen
    void showsTheBandAmongPeers(Screen screen) throws InterruptedException {
        String code = awaited("the peers of the sample were not counted", this::comparedSubject);
        try (Walk walk = walks.on(screen)) {
            walk.visit("/subjects/" + code, "subject-peers");
            assertThat(walk.page().locator(".strip").first().isVisible()).isTrue();
            assertThat(walk.text(".strip__parts [aria-current]")).isNotBlank();
        }
    }

    @OnEachScreen
    void showsChangesInEachFamily(Screen screen) throws InterruptedException {
        String code = awaited("no intermediary of the sample was evaluated", this::intermediary);
        try (Walk walk = walks.on(screen)) {
            walk.visit("/subjects/" + code + "/evaluation/intermediary", "subject-in-a-family");
            walk.visit("/subjects/" + code + "/changes?family=intermediary", "score-changes-of-a-family");
            assertThat(walk.count(".tabs a")).isEqualTo(2);
            walk.follow(".tabs a >> nth=0");
            assertThat(walk.page().locator(".tabs [aria-current]").getAttribute("href"))
                    .doesNotContain("family=intermediary");
        }
    }

    /** Results follow the sample piece by piece. */
    private static String awaited(String otherwise, Supplier<Optional<String>> find) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            var found = find.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError(otherwise);
    }

    /** An enterprise with few records that is evaluated as an intermediary, too. */
    private Optional<String> intermediary() {
        return database.sql().sql("""
                select s.code from evaluation_result r join subject s on s.id = r.subject
                 where r.family = 'intermediary' and r.points is not null and s.kind = 'enterprise'
                 order by (select count(*) from party_record p where p.party_code = s.code), s.code limit 1
                """).query(String.class).optional();
    }

    /** Somebody with few records whose peers are enough. */
    private Optional<String> comparedSubject() {
        return database.sql().sql("""
                select s.code from evaluation_result r join subject s on s.id = r.subject
                  join peer_count c on c.family = r.family and c.sector = r.sector and c.region = left(r.region, 2)
                 where r.family = 'enterprise'
                 order by (select count(*) from party_record p where p.party_code = s.code), s.code limit 1
                """).query(String.class).optional();
    }
}
