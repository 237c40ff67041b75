package org.credit531.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words how a batch came, what was decided about it, and what its readers can do next. */
@Component
class BatchWays {

    private final MessageSource messages;
    private final Clock clock;

    BatchWays(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    BatchView.Way of(Batch batch, Locale locale) {
        Batch.Passage passage = batch.passage();
        Drift drift = passage.drift();
        Duration duration = duration(batch);
        Batch.Held held = passage.held();
        return new BatchView.Way(
                "batch.channel." + passage.channel().code(),
                held == null ? null : "batch.held." + held.code(),
                passage.cancelledBy() != null && !batch.state().ended(),
                passage.confirmedBy(),
                here(passage.confirmedAt()),
                drift != null,
                drift == null ? null : drift.from(),
                drift == null
                        ? List.of()
                        : drift.changes().stream()
                                .map(change -> DriftText.of(change, locale))
                                .toList(),
                duration == null ? null : words(duration, locale),
                rate(batch, duration),
                next(batch, locale));
    }

    private @Nullable LocalDateTime here(@Nullable OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private static @Nullable Duration duration(Batch batch) {
        OffsetDateTime started = batch.passage().startedAt();
        return started == null || batch.finishedAt() == null ? null : Duration.between(started, batch.finishedAt());
    }

    private static @Nullable Long rate(Batch batch, @Nullable Duration duration) {
        if (duration == null || batch.state() != Batch.State.DONE || duration.toMillis() == 0) {
            return null;
        }
        return batch.counts().received() * 1000 / duration.toMillis();
    }

    private String words(Duration duration, Locale locale) {
        if (duration.toSeconds() < 60) {
            return text("batch.duration.seconds", locale, duration.toMillis() / 1000.0);
        }
        return text("batch.duration.minutes", locale, duration.toMinutes(), duration.toSecondsPart());
    }

    private List<BatchView.Step> next(Batch batch, Locale locale) {
        List<BatchView.Step> steps = new ArrayList<>();
        String address = "/batches/" + batch.id();
        String again = "/batches/new?item=" + batch.item() + "&unit=" + batch.unit();
        if (batch.held()) {
            steps.add(step("batch.next.confirm", locale, address + "/preview"));
        } else if (!batch.state().ended()) {
            steps.add(step("batch.next.wait", locale, null));
        } else if (batch.state() == Batch.State.FAILED) {
            steps.add(step("batch.next.again", locale, again));
        } else {
            afterwards(batch, locale, address, again, steps);
        }
        return steps;
    }

    private void afterwards(Batch batch, Locale locale, String address, String again, List<BatchView.Step> steps) {
        Batch.Afterwards rows = batch.afterwards();
        if (rows.open() > 0) {
            steps.add(new BatchView.Step(
                    text("batch.next.correct", locale, rows.open()), address + "/quarantine?state=open"));
        }
        if (rows.returned() > 0) {
            steps.add(step("batch.next.origin", locale, "/batches/" + rows.origin() + "/quarantine?state=open"));
        }
        if (batch.notices().stream().anyMatch(notice -> notice.code().equals("retraction-withheld"))) {
            steps.add(step("batch.next.snapshot", locale, again));
        }
        if (batch.notices().stream().anyMatch(notice -> notice.code().equals("columns-not-stored"))) {
            steps.add(step("batch.next.columns", locale, "/batches/columns"));
        }
        if (batch.notices().stream().anyMatch(notice -> notice.code().equals("no-rows"))) {
            steps.add(step("batch.next.zero", locale, zeroReport(batch)));
        }
        if (steps.isEmpty()) {
            steps.add(step("batch.next.nothing", locale, null));
        }
    }

    private String zeroReport(Batch batch) {
        return "/reporting/zero-reports/new?item=%s&unit=%s&period=%s"
                .formatted(
                        batch.item(),
                        batch.unit(),
                        YearMonth.from(batch.receivedAt().atZoneSameInstant(clock.getZone())));
    }

    private BatchView.Step step(String key, Locale locale, @Nullable String address) {
        return new BatchView.Step(text(key, locale), address);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
