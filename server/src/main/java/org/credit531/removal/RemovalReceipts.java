package org.credit531.removal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.language.Label;
import org.credit531.law.Laws;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The signed receipts of removals, made at the first look once every copy has confirmed, and kept as signed. */
@Component
class RemovalReceipts {

    private static final String TYPE = "credit531-removal";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcRemoval removals;
    private final Catalogue catalogue;
    private final Laws laws;
    private final Signatures signatures;
    private final Clock clock;

    RemovalReceipts(JdbcRemoval removals, Catalogue catalogue, Laws laws, Signatures signatures, Clock clock) {
        this.removals = removals;
        this.catalogue = catalogue;
        this.laws = laws;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * The receipt of a removal for one of those whom it was about.
     *
     * @throws RequestProblem 404 {@code unknown-removal} where it was about somebody else, 409 {@code removal-not-confirmed}
     *     where a copy has still to confirm
     */
    @Transactional
    public SignedDocument of(UUID id, Subject subject) {
        UUID whom = subject.id().value();
        Removal removal = removals.find(id)
                .filter(found -> found.subjects().contains(whom))
                .orElseThrow(() -> unknown(id));
        return removals.receipt(id, whom).orElseGet(() -> {
            removals.keep(id, whom, signatures.document(TYPE, JSON.writeValueAsBytes(content(removal, subject))));
            return removals.receipt(id, whom).orElseThrow();
        });
    }

    static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-removal", id.toString());
    }

    private RemovalReceipt content(Removal removal, Subject subject) {
        List<JdbcRemoval.Said> said = removals.said(removal.id());
        long open = said.stream().filter(one -> !one.confirmed()).count();
        if (open > 0) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT, "removal-not-confirmed", removal.id().toString(), open);
        }
        return new RemovalReceipt(
                FORMAT,
                removal.id(),
                new RemovalReceipt.Whom(subject.code(), subject.name()),
                removal.ground().code(),
                named(removal.article(), laws.require(removal.article()).citation()),
                time(removal.removedAt()),
                removal.records().stream()
                        .filter(record -> record.subject().equals(subject.id().value()))
                        .map(this::went)
                        .toList(),
                said.stream().map(this::copy).toList(),
                time(clock.instant()));
    }

    private RemovalReceipt.Went went(RemovedRecord record) {
        return new RemovalReceipt.Went(
                named(
                        record.item(),
                        catalogue.item(record.item()).map(Item::name).orElse(null)),
                named(
                        record.unit(),
                        catalogue.unit(record.unit()).map(InformationUnit::name).orElse(null)));
    }

    private RemovalReceipt.Copy copy(JdbcRemoval.Said said) {
        var name = new RemovalReceipt.Named(
                said.participant(),
                CopyNames.name(said.participant(), Locale.SIMPLIFIED_CHINESE),
                CopyNames.name(said.participant(), Locale.ENGLISH));
        return new RemovalReceipt.Copy(name, said.state(), time(Objects.requireNonNull(said.confirmedAt())));
    }

    /** What has left the catalogue since is called by its code. */
    private static RemovalReceipt.Named named(String code, @Nullable Label name) {
        return name == null
                ? new RemovalReceipt.Named(code, code, code)
                : new RemovalReceipt.Named(code, name.zh(), name.en());
    }

    private String time(Instant instant) {
        return SignedDocument.time(OffsetDateTime.ofInstant(instant, clock.getZone()), clock.getZone());
    }
}
