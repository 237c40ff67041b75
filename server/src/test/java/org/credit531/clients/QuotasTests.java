package org.credit531.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.testing.SettableClock;
import org.junit.jupiter.api.Test;

class QuotasTests {

    private final SettableClock clock = SettableClock.at("2026-11-23");
    private final Quotas quotas =
            new Quotas(new QuotaSettings(10, 4, 20, List.of("203.0.113.0/24", " 2001:db8::/32")), clock);

    @Test
    void letThroughWhatAnAddressHasLeftInTheMinute() {
        for (var left = 3; left >= 0; left--) {
            assertThat(quotas.takeOfAddress("192.0.2.1")).isEqualTo(new Quotas.Left(true, 4, left, (4 - left) * 15, 0));
        }
        assertThat(quotas.takeOfAddress("192.0.2.1")).isEqualTo(new Quotas.Left(false, 4, 0, 60, 15));
        assertThat(quotas.takeOfAddress("192.0.2.2").isTaken())
                .as("a neighbour")
                .isTrue();
        clock.advance(Duration.ofSeconds(15));
        assertThat(quotas.takeOfAddress("192.0.2.1").isTaken()).isTrue();
        assertThat(quotas.takeOfAddress("192.0.2.1").isTaken()).isFalse();
    }

    @Test
    void giveMoreToAddressesThatManyShare() {
        assertThat(quotas.takeOfAddress("203.0.113.9").quota()).isEqualTo(20);
        assertThat(quotas.takeOfAddress("2001:db8:1::9").quota()).isEqualTo(20);
        assertThat(quotas.takeOfAddress("2001:db9::9").quota()).isEqualTo(4);
    }

    @Test
    void countAClientByItsRegistration() {
        assertThat(quotas.takeOfClient(client("roads", null)).quota()).isEqualTo(10);
        assertThat(quotas.takeOfClient(client("roads", 2)).isTaken()).isTrue();
        assertThat(quotas.takeOfClient(client("roads", 2)).isTaken()).isTrue();
        assertThat(quotas.takeOfClient(client("roads", 2)).isTaken()).isFalse();
        assertThat(quotas.takeOfClient(client("waters", 2)).isTaken()).isTrue();
    }

    @Test
    void letThroughNoMoreThanTheQuotaOfManyAtTheSameTime() throws InterruptedException {
        Callable<Boolean> request =
                () -> quotas.takeOfClient(client("busy", 100)).isTaken();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = threads
                    .invokeAll(Stream.generate(() -> request).limit(400).toList())
                    .stream()
                    .filter(answer -> Boolean.TRUE.equals(answer.resultNow()))
                    .count();
            assertThat(taken).isEqualTo(100);
        }
    }

    @Test
    void areAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaSettings(0, 1, 1, List.of()));
    }

    private static ApiClient client(String name, Integer quota) {
        var visitor = new Visitor(Visitor.Kind.CLIENT, name, null, null, Set.of(), Set.of());
        return new ApiClient(visitor, "duty", null, quota);
    }
}
