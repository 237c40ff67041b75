package org.credit531.recall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.credit531.change.PuttingInForce;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases versions by which everybody has other points, as two people would have signed them. */
final class WrongModels {

    private static final String TEXT = """
            id: %s
            version: %d
            family: %s
            label: {zh: 有误模型, en: Wrong model}
            subjects: [%s]
            scale: 1000
            basis: db33t-1331-2023
            dimensions:
              - {id: standing, label: {zh: 基本情况, en: Standing}}
            indicators:
              - id: status
                label: {zh: 登记状态, en: Status}
                dimension: standing
                article: zj-2018:10
                item: registration
                cap: 1000
                no-data: 3
                latest: {field: status, table: {active: 111}, otherwise: 7}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 500}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    private final Editions editions;
    private final PuttingInForce putting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WrongModels(ApplicationContext platform) {
        editions = platform.getBean(Editions.class);
        putting = platform.getBean(PuttingInForce.class);
        transaction = platform.getBean(TransactionTemplate.class);
        clock = platform.getBean(Clock.class);
    }

    /** Puts another version of a model in force today; its number. Who has to be evaluated by it is evaluated later. */
    int release(String model) {
        int version = editions.of(Shelf.MODEL, model).getLast().version() + 1;
        var now = OffsetDateTime.now(clock);
        var edition = new Edition(
                Shelf.MODEL,
                model,
                version,
                TEXT.formatted(model, version, model, model),
                "",
                LocalDate.now(clock),
                null,
                "test",
                new Edition.Signatures("wang", now, "li", now));
        transaction.executeWithoutResult(status -> {
            editions.add(edition);
            putting.inForce(edition);
        });
        return version;
    }
}
