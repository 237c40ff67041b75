package org.credit531.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** The domains of special reports, and what a list of a tender looks at: {@code reports/domains.yaml}. */
@Component
class Domains {

    private final Listed listed =
            DataFiles.read("reports/domains.yaml", Listed.class).getFirst();

    Domains(Catalogue catalogue, Laws laws) {
        for (Domain domain : listed.domains()) {
            laws.asShipped().require(domain.article());
            check(
                    catalogue.asShipped().unit(domain.unit()).isPresent(),
                    domain.domain() + ": no unit " + domain.unit());
        }
        Stream.concat(
                        listed.domains().stream().flatMap(domain -> domain.counts().stream()),
                        listed.tender().stream().map(Check::counts))
                .forEach(matching -> check(matching, catalogue.asShipped()));
        check(
                listed.domains().stream().map(Domain::domain).distinct().count()
                        == listed.domains().size(),
                "a domain stands twice");
    }

    /** A file that names a field or a value that is not there would count nothing, and nobody would see it. */
    private static void check(Matching matching, Catalogue catalogue) {
        Item item = catalogue
                .item(matching.item())
                .orElseThrow(() -> new IllegalArgumentException("reports/domains.yaml: no item " + matching.item()));
        Stream.concat(matching.with().entrySet().stream(), matching.without().entrySet().stream())
                .forEach(field -> check(
                        item.field(field.getKey())
                                .filter(found -> hasAll(found, field.getValue()))
                                .isPresent(),
                        matching.item() + ": no such field or values: " + field));
    }

    private static boolean hasAll(Field field, List<String> values) {
        return field.type() == FieldType.BOOLEAN
                ? List.of("true", "false").containsAll(values)
                : field.codes().keySet().containsAll(values);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("reports/domains.yaml: " + otherwise);
        }
    }

    /** The domains that can be asked for on a day, in the order of the file. */
    List<Domain> on(LocalDate day) {
        return listed.domains().stream().filter(domain -> domain.holdsOn(day)).toList();
    }

    /** What a list of a tender looks at. */
    List<Check> tender() {
        return listed.tender();
    }

    /** The file. */
    record Listed(List<Domain> domains, List<Check> tender) {

        Listed {
            domains = List.copyOf(domains);
            tender = List.copyOf(tender);
        }
    }

    /**
     * A column of a list of a tender.
     *
     * @param check its code
     * @param name its heading
     * @param counts which records count
     */
    record Check(String check, Label name, Matching counts) {}
}
