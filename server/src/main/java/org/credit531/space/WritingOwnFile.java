package org.credit531.space;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.record.Disclosure;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the file of an organisation for programs: a JSON text with every record as the organisation may see it, and what it means. */
@Component
class WritingOwnFile {

    private static final String FILE = "file.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnOrganisation own;
    private final OwnRecords records;
    private final Subjects subjects;

    WritingOwnFile(OwnOrganisation own, OwnRecords records, Subjects subjects) {
        this.own = own;
        this.records = records;
        this.subjects = subjects;
    }

    /** The archive. */
    byte[] of(Subject subject) {
        long knownAt = records.latest();
        File file = file(subject, knownAt);
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            write(zip, "README.txt", instructions(file));
            write(zip, FILE, JSON.writeValueAsString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String instructions(File file) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(locale -> Texts.of(
                        "space",
                        "space.archive.readme",
                        locale,
                        file.name(),
                        file.code(),
                        file.asOf().toString(),
                        Long.toString(file.knownAt()),
                        Integer.toString(file.records().size())))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private File file(Subject subject, long knownAt) {
        return new File(
                subject.code(),
                subject.name(),
                subject.kind().code(),
                subject.state().code(),
                own.today(),
                knownAt,
                subjects.codesOf(subject.id(), knownAt).stream()
                        .map(known -> new Code(
                                known.party().scheme().code(), known.party().text(), known.from(), known.until()))
                        .toList(),
                records.all(subject, knownAt).stream()
                        .map(WritingOwnFile::record)
                        .toList());
    }

    private static OwnRecord record(Disclosure.Disclosed one) {
        Statement statement = one.statement();
        Map<String, Object> values = new LinkedHashMap<>();
        one.visible().forEach((field, value) -> values.put(field.name(), value));
        return new OwnRecord(
                statement.item(),
                one.item().name(),
                one.item().article(),
                statement.recordKey().toString(),
                statement.revision(),
                statement.knowledge(),
                statement.unit(),
                statement.region(),
                statement.effectiveFrom(),
                statement.effectiveTo(),
                statement.removalOn(),
                statement.contest().disputedSince(),
                statement.contest().undisclosed(),
                values,
                one.withheld());
    }

    /** The file. */
    record File(
            String code,
            String name,
            String kind,
            String state,
            LocalDate asOf,
            long knownAt,
            List<Code> codes,
            List<OwnRecord> records) {}

    /** A code under which the organisation is known, and from when until when. */
    record Code(
            String scheme,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A record.
     *
     * @param leavesOn the day on which it is gone, {@code null} where it stays with the organisation
     * @param disclosureStopped whether only the organisation, its unit and the credit centre see it now
     * @param withheld how many values are internal to authorities
     */
    record OwnRecord(
            String item,
            Label itemName,
            @Nullable String article,
            String key,
            int revision,
            long knowledge,
            String unit,
            String region,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate leavesOn,
            @Nullable LocalDate disputedSince,
            boolean disclosureStopped,
            Map<String, Object> values,
            int withheld) {}
}
