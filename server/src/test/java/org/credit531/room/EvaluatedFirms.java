package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.testing.Organisations;

/** Invented firms that differ in age, annual reports and tax credit, ten of each kind; and an individual business. */
final class EvaluatedFirms {

    static final String SHOP = Organisations.individualBusiness(8_900);

    private static final int FIRST = 8_000;
    private static final int NUMBER = 180;
    private static final String[] FOUNDED = {"2005-03-04", "2016-03-04", "2023-03-04"};
    private static final String[] FILED = {"filed", "not-filed"};
    private static final String[] TAX = {"A", "B", "C"};

    private final Batches batches;

    EvaluatedFirms(Batches batches) {
        this.batches = batches;
    }

    /** The code of a firm. */
    static String code(int number) {
        return Organisations.enterprise(FIRST + number);
    }

    void send() throws Exception {
        var registrations = new StringBuilder("uscc,name,status,established-on,approved-on\n");
        var reports = new StringBuilder("uscc,name,year,submitted-on,status\n");
        var taxes = new StringBuilder("uscc,name,year,grade,evaluated-on\n");
        for (int number = 0; number < NUMBER; number++) {
            String named = code(number) + ",戊测" + (FIRST + number) + "路桥有限公司,";
            registrations
                    .append(named)
                    .append("存续,")
                    .append(FOUNDED[number % 3])
                    .append(",2024-01-02\n");
            reports.append(named)
                    .append("2025,2026-02-03,")
                    .append(FILED[number / 3 % 2])
                    .append('\n');
            taxes.append(named).append("2025,").append(TAX[number / 6 % 3]).append(",2026-03-01\n");
        }
        registrations.append(SHOP).append(",戊测小店,存续,2016-03-04,2024-01-02\n");
        send("registration", "market-regulation", registrations.toString(), NUMBER + 1);
        send("annual-report", "market-regulation", reports.toString(), NUMBER);
        send("tax-credit-grade", "tax", taxes.toString(), NUMBER);
    }

    private void send(String item, String unit, String text, int rows) throws Exception {
        var submission = new Batches.Submission(item, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        UUID id = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!batches.find(id).orElseThrow().state().ended()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(20);
        }
        assertThat(batches.find(id).orElseThrow().counts().accepted()).as(item).isEqualTo(rows);
    }
}
