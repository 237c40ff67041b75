package org.credit531.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.web.Progress;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a batch into the words of its pages. */
@Component
class ShowingBatches {

    private static final int BATCHES_SHOWN = 20;

    private final Batches batches;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;
    private final BatchWays ways;
    private final JdbcAmendments amendments;

    ShowingBatches(
            Batches batches,
            Catalogue catalogue,
            MessageSource messages,
            Clock clock,
            BatchWays ways,
            JdbcAmendments amendments) {
        this.amendments = amendments;
        this.batches = batches;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
        this.ways = ways;
    }

    BatchView of(Batch batch, Locale locale) {
        return new BatchView(
                batch.id(),
                catalogue.item(batch.item()).map(item -> item.name().in(locale)).orElse(batch.item()),
                batch.item(),
                catalogue.unit(batch.unit()).map(unit -> unit.name().in(locale)).orElse(batch.unit()),
                "upload.mode." + batch.mode().code(),
                batch.effective(),
                batch.passage().channel() == Batch.Channel.RETRY
                        ? messages.getMessage("quarantine.platform", null, locale)
                        : batch.submittedBy(),
                batch.fileName(),
                size(batch.fileBytes()),
                batch.fileHash(),
                state(batch, locale),
                batch.state().ended(),
                batch.state() == Batch.State.DONE,
                here(batch.receivedAt()),
                batch.finishedAt() == null ? null : here(batch.finishedAt()),
                batch.knowledge(),
                batch.counts(),
                reasons(batch, locale),
                batch.notices().stream().map(notice -> notice(notice, locale)).toList(),
                problem(batch, locale),
                again(batch),
                phase(batch),
                progress(batch),
                ways.of(batch, locale),
                afterwards(batch, locale));
    }

    private BatchView.Afterwards afterwards(Batch batch, Locale locale) {
        Batch.Afterwards counts = batch.afterwards();
        List<BatchView.State> states = Arrays.stream(RowState.values())
                .filter(state -> state != RowState.RETURNED || counts.returned() > 0)
                .map(state -> new BatchView.State(
                        state.code(),
                        messages.getMessage("quarantine.state." + state.code(), null, locale),
                        counts.in(state)))
                .toList();
        boolean any = batch.counts().quarantined() > 0 && batch.state() == Batch.State.DONE;
        return new BatchView.Afterwards(
                counts.open(),
                states,
                counts.origin(),
                any ? amendments.batchesOf(batch.id(), BATCHES_SHOWN) : List.of());
    }

    private Tag state(Batch batch, Locale locale) {
        String state = batch.held() ? "held" : batch.state().code();
        String kind = batch.held() ? "unconfirmed" : state;
        return new Tag(kind, messages.getMessage("batch.state." + state, null, locale));
    }

    private List<BatchView.Reason> reasons(Batch batch, Locale locale) {
        if (batch.counts().quarantined() == 0) {
            return List.of();
        }
        return batches.reasons(batch.id()).entrySet().stream()
                .map(entry -> new BatchView.Reason(entry.getKey(), title(entry.getKey(), locale), entry.getValue()))
                .toList();
    }

    /** A few words for a reason's code; codes of identifiers have theirs here too. */
    String title(String code, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("quarantine.reason." + code, null, code, locale), code);
    }

    private static String notice(Batch.Notice notice, Locale locale) {
        return Texts.of("collection", "notice." + notice.code(), locale, notice.detail());
    }

    private static @Nullable String problem(Batch batch, Locale locale) {
        Batch.Problem problem = batch.problem();
        return problem == null ? null : Texts.of("collection", "problem." + problem.code(), locale, problem.detail());
    }

    /** A file that is not as it should be stays so; only a failure of the platform passes, and
     * whoever stopped a batch may think otherwise. */
    private static boolean again(Batch batch) {
        Batch.Problem problem = batch.problem();
        return problem != null && List.of("platform-failure", "cancelled").contains(problem.code());
    }

    private static String phase(Batch batch) {
        Batch.Progress progress = batch.progress();
        return "batch.phase." + (progress == null ? "waiting" : progress.phase());
    }

    private static @Nullable Progress progress(Batch batch) {
        Batch.Progress progress = batch.progress();
        if (batch.state().ended()) {
            return null;
        }
        if (progress == null) {
            return new Progress(null, 0, 0, null);
        }
        Long left = progress.secondsLeft(batch.fileBytes());
        return left == null || !progress.reading()
                ? new Progress(null, progress.rows(), progress.rowsPerSecond(), left)
                : Progress.ofBytes(
                        progress.bytes(), batch.fileBytes(), progress.rows(), progress.rowsPerSecond(), left);
    }

    private LocalDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    /** A file's size as people read it, in steps of 1,000. */
    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? scaled(bytes, 3) + " kB" : scaled(bytes, 6) + " MB";
    }

    private static String scaled(long bytes, int places) {
        return BigDecimal.valueOf(bytes, places)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
