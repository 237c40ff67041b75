package org.credit531.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.language.Texts;
import org.jspecify.annotations.Nullable;

/** A batch as the REST interface shows it. */
record BatchJson(
        UUID id,
        String item,
        String unit,
        String mode,
        @Nullable LocalDate effective,
        String submittedBy,
        String fileName,
        long fileBytes,
        String fileHash,
        String state,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Long knowledge,
        long received,
        long accepted,
        long unchanged,
        long quarantined,
        long retracted,
        List<Reason> reasons,
        List<Told> notices,
        @Nullable Told problem,
        @Nullable ProgressJson progress,
        String channel,
        @Nullable String held,
        @Nullable OffsetDateTime startedAt,
        @Nullable String confirmedBy,
        @Nullable DriftJson drift,
        @Nullable UUID origin,
        RowsJson rows) {

    /** What became of the quarantined rows: they add up to {@code quarantined}. */
    record RowsJson(long open, long corrected, long dropped, long attributedLater, long returned) {

        static RowsJson of(Batch.Afterwards rows) {
            return new RowsJson(rows.open(), rows.corrected(), rows.dropped(), rows.attributedLater(), rows.returned());
        }
    }

    /** How many rows are quarantined for a reason code. */
    record Reason(String code, long count) {}

    /** What the sender is told: a stable code, what it is about, and a sentence with reason and remedy. */
    record Told(String code, String detail, String message) {

        static Told of(String kind, String code, String detail, Locale locale) {
            return new Told(code, detail, Texts.of("collection", kind + "." + code, locale, detail));
        }
    }

    /** How far a running batch is. */
    record ProgressJson(
            String phase,
            long rows,
            long rowsPerSecond,
            @Nullable Long secondsLeft) {}

    /**
     * How the columns differ from those of the unit's last taken file of the item.
     *
     * @param from the batch of that file; without one this is the first
     * @param changes what changed; empty where nothing did
     */
    record DriftJson(@Nullable UUID from, List<ChangeJson> changes) {

        static @Nullable DriftJson of(@Nullable Drift drift, Locale locale) {
            return drift == null
                    ? null
                    : new DriftJson(
                            drift.from(),
                            drift.changes().stream()
                                    .map(change -> ChangeJson.of(change, locale))
                                    .toList());
        }
    }

    /** A changed column: {@code kind} is {@code added gone renamed unmapped remapped}. */
    record ChangeJson(
            String kind,
            String heading,
            @Nullable String before,
            @Nullable String field,
            String message) {

        static ChangeJson of(Drift.Change change, Locale locale) {
            String kind = change.kind().name().toLowerCase(Locale.ROOT);
            return new ChangeJson(
                    kind, change.heading(), change.before(), change.field(), DriftText.of(change, locale));
        }
    }

    static BatchJson of(Batch batch, Batches batches, Locale locale) {
        Batch.Counts counts = batch.counts();
        return new BatchJson(
                batch.id(),
                batch.item(),
                batch.unit(),
                batch.mode().code(),
                batch.effective(),
                batch.submittedBy(),
                batch.fileName(),
                batch.fileBytes(),
                batch.fileHash(),
                batch.state().code(),
                batch.receivedAt(),
                batch.finishedAt(),
                batch.knowledge(),
                counts.received(),
                counts.accepted(),
                counts.unchanged(),
                counts.quarantined(),
                counts.retracted(),
                counts.quarantined() == 0 ? List.of() : reasons(batch.id(), batches),
                batch.notices().stream()
                        .map(notice -> Told.of("notice", notice.code(), notice.detail(), locale))
                        .toList(),
                problem(batch, locale),
                progress(batch),
                batch.passage().channel().code(),
                held(batch),
                batch.passage().startedAt(),
                batch.passage().confirmedBy(),
                DriftJson.of(batch.passage().drift(), locale),
                batch.afterwards().origin(),
                RowsJson.of(batch.afterwards()));
    }

    private static @Nullable String held(Batch batch) {
        Batch.Held held = batch.passage().held();
        return held == null ? null : held.code();
    }

    private static List<Reason> reasons(UUID id, Batches batches) {
        return batches.reasons(id).entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable Told problem(Batch batch, Locale locale) {
        Batch.Problem problem = batch.problem();
        return problem == null ? null : Told.of("problem", problem.code(), problem.detail(), locale);
    }

    private static @Nullable ProgressJson progress(Batch batch) {
        Batch.Progress progress = batch.progress();
        return progress == null
                ? null
                : new ProgressJson(
                        progress.phase(),
                        progress.rows(),
                        progress.rowsPerSecond(),
                        progress.secondsLeft(batch.fileBytes()));
    }
}
