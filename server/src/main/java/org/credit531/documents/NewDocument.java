package org.credit531.documents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to be issued. Its text is Chinese, which is binding; English may follow as a second part.
 *
 * @param kind what it is: one of {@code documents/kinds.yaml}
 * @param title its title
 * @param body what it says
 * @param about the path of the page about what it is about, such as {@code /objections/…}
 * @param addressee whom it is for; {@code null} for nobody in particular
 * @param office who issues it
 * @param english the same in English, {@code null} where there is none
 * @param tells the records that it tells
 */
public record NewDocument(
        String kind,
        String title,
        List<Block> body,
        String about,
        @Nullable Addressee addressee,
        Office office,
        @Nullable English english,
        List<ToldRecord> tells) {

    /** A document of the credit centre of the province to nobody in particular, in Chinese. */
    public NewDocument(String kind, String title, List<Block> body, String about) {
        this(kind, title, body, about, null, Office.CENTRE, null, List.of());
    }

    /** Copies the body and refuses what is too long or cannot be printed. */
    public NewDocument {
        body = List.copyOf(body);
        tells = List.copyOf(tells);
        DocumentLimits.check(title, body);
        DocumentLimits.checkPath(about);
    }

    /** The same to a subject, whose own account may read it: its identity, its unified code and its name. */
    public NewDocument to(UUID subject, String code, String name) {
        return new NewDocument(kind, title, body, about, new Addressee(subject, code, name), office, english, tells);
    }

    /** The same, issued by an office: its information unit and the six digits of its region. */
    public NewDocument by(String unit, String region) {
        return new NewDocument(kind, title, body, about, addressee, new Office(unit, region), english, tells);
    }

    /** The same with an English part. */
    public NewDocument inEnglish(String englishTitle, List<Block> englishBody) {
        return new NewDocument(
                kind, title, body, about, addressee, office, new English(englishTitle, englishBody), tells);
    }

    /** The same, which tells a record: it is superseded when that is removed. */
    public NewDocument telling(String item, UUID recordKey) {
        return telling(List.of(new ToldRecord(item, recordKey)));
    }

    /** The same, which tells these records: it is superseded when one of them is removed. */
    public NewDocument telling(List<ToldRecord> records) {
        return new NewDocument(kind, title, body, about, addressee, office, english, records);
    }

    /** The subject that a document is for; what cannot be printed is left out of its name. */
    public record Addressee(UUID subject, String code, String name) {

        public Addressee {
            name = Printable.of(name).replace('\n', ' ');
            DocumentLimits.check(name, List.of());
        }
    }

    /** The office that issues a document. */
    public record Office(String unit, String region) {

        /** The credit centre of the province. */
        public static final Office CENTRE = new Office("credit-centre", "330000");
    }

    /** The second part. */
    public record English(String title, List<Block> body) {

        public English {
            body = List.copyOf(body);
            DocumentLimits.check(title, body);
        }
    }
}
