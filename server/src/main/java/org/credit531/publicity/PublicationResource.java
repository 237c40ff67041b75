package org.credit531.publicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public lists of licences and penalties by REST. */
@RestController
class PublicationResource {

    private static final int PAGE = 50;

    private final PublicItems items;
    private final JdbcPublications publications;
    private final Corrections corrections;
    private final PublicationClasses classes;
    private final Subjects subjects;

    PublicationResource(
            PublicItems items,
            JdbcPublications publications,
            Corrections corrections,
            PublicationClasses classes,
            Subjects subjects) {
        this.items = items;
        this.publications = publications;
        this.corrections = corrections;
        this.classes = classes;
        this.subjects = subjects;
    }

    @GetMapping("/api/v1/publicity/licences")
    PublicationList licences(@ParameterObject PublicationFilter asked) {
        return list(Sheet.LICENCES, asked);
    }

    @GetMapping("/api/v1/publicity/penalties")
    PublicationList penalties(@ParameterObject PublicationFilter asked) {
        return list(Sheet.PENALTIES, asked);
    }

    private PublicationList list(Sheet sheet, PublicationFilter asked) {
        PublicItems.Found found = items.find(sheet, asked, PAGE);
        return new PublicationList(
                found.items().stream().map(item -> json(sheet, item)).toList(),
                found.last().map(PublicationFilter::after).orElse(null));
    }

    @GetMapping("/api/v1/publicity/licences/{id}")
    PublicationDetailJson licence(@PathVariable UUID id) {
        return item(Sheet.LICENCES, id);
    }

    @GetMapping("/api/v1/publicity/penalties/{id}")
    PublicationDetailJson penalty(@PathVariable UUID id) {
        return item(Sheet.PENALTIES, id);
    }

    private PublicationDetailJson item(Sheet sheet, UUID id) {
        Publication publication = publications
                .find(sheet, id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-publication", id.toString()));
        Shown shown = items.present(sheet, publication).orElseThrow(() -> ended(publication));
        subjects.requested(shown.subject().code());
        return new PublicationDetailJson(
                json(sheet, shown),
                corrections.of(shown).stream()
                        .map(PublicationCorrectionJson::of)
                        .toList());
    }

    private static RequestProblem ended(Publication publication) {
        String id = publication.id().toString();
        Withdrawal withdrawal = publication.withdrawal();
        return withdrawal == null
                ? new RequestProblem(HttpStatus.GONE, "publication-ended", id)
                : withdrawn(id, withdrawal);
    }

    private static RequestProblem withdrawn(String id, Withdrawal withdrawal) {
        String told = withdrawal.toldOn().toString();
        if (!withdrawal.isOfDecision()) {
            return new RequestProblem(HttpStatus.GONE, "publication-unstated", id, told);
        }
        return new RequestProblem(
                HttpStatus.GONE,
                "publication-withdrawn",
                id,
                told,
                withdrawal.actedOn() == null ? "-" : withdrawal.actedOn().toString(),
                withdrawal.ground().isEmpty() ? "-" : withdrawal.ground());
    }

    private PublicationJson json(Sheet sheet, Shown item) {
        var contest = item.record().contest();
        Map<String, Object> values = new LinkedHashMap<>();
        item.disclosed().visible().forEach((field, value) -> values.put(field.name(), json(field, value)));
        return new PublicationJson(
                item.publication().id(),
                ShowingPublications.address(sheet, item),
                new PublishedPartyJson(
                        item.subject().code(),
                        item.subject().name(),
                        item.subject().kind().code()),
                item.record().unit(),
                item.record().region(),
                classes.of(item.record()),
                item.isNegative(),
                item.record().effectiveFrom(),
                item.publication().receivedOn(),
                item.publication().correctedOn(),
                item.until(),
                values,
                item.disclosed().withheld(),
                contest.isDisputed(),
                contest.disputedSince(),
                contest.disputedFields().stream()
                        .filter(values::containsKey)
                        .sorted()
                        .toList());
    }

    private static Object json(Field field, Object value) {
        return field.type() == FieldType.DECIMAL ? BigDecimal.valueOf((Long) value, field.decimals()) : value;
    }

    /** A page of items. */
    record PublicationList(
            List<PublicationJson> items, @Nullable String next) {}

    /** Whom an item is about. */
    record PublishedPartyJson(String code, String name, String kind) {}

    /**
     * An item; money in fen.
     *
     * @param id its address for good
     * @param category its class: of a penalty under the rule of its day, of a licence as the standard calls it
     * @param negative whether it is negative information
     * @param endsOn first day on which it is not public any more
     * @param withheld how many of its values are not public
     */
    record PublicationJson(
            UUID id,
            String address,
            PublishedPartyJson subject,
            String unit,
            String region,
            String category,
            boolean negative,
            LocalDate decidedOn,
            LocalDate receivedOn,
            @Nullable LocalDate correctedOn,
            @Nullable LocalDate endsOn,
            Map<String, Object> values,
            int withheld,
            boolean disputed,
            @Nullable LocalDate disputedSince,
            List<String> disputedFields) {}

    /** An item with its corrections, the latest first. */
    record PublicationDetailJson(PublicationJson item, List<PublicationCorrectionJson> corrections) {}

    /** A correction: the day, what happened, and which public fields say something else since. */
    record PublicationCorrectionJson(LocalDate on, String what, List<String> fields) {

        static PublicationCorrectionJson of(Corrections.Correction correction) {
            return new PublicationCorrectionJson(
                    correction.on(),
                    correction.what().name().toLowerCase(Locale.ROOT),
                    correction.fields().stream().map(Field::name).toList());
        }
    }
}
