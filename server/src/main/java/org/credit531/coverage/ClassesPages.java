package org.credit531.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.credit531.access.Openness;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.NationalClass;
import org.credit531.law.Laws;
import org.credit531.web.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue by the thirteen classes of the national basic catalogue, with how much of each is recorded. */
@Controller
class ClassesPages {

    private final Catalogue catalogue;
    private final Coverage coverage;
    private final Laws laws;
    private final MessageSource messages;

    ClassesPages(Catalogue catalogue, Coverage coverage, Laws laws, MessageSource messages) {
        this.catalogue = catalogue;
        this.coverage = coverage;
        this.laws = laws;
        this.messages = messages;
    }

    @GetMapping("/catalogue/classes")
    String show(Model model, Locale locale) {
        Map<String, Long> records = coverage.records();
        List<OfClass> classes = Arrays.stream(NationalClass.values())
                .map(one -> ofClass(one, records, locale))
                .toList();
        model.addAttribute("classes", classes);
        model.addAttribute("items", catalogue.items().size());
        model.addAttribute(
                "records", classes.stream().mapToLong(OfClass::records).sum());
        model.addAttribute("uncounted", coverage.uncounted());
        return "coverage/classes";
    }

    private OfClass ofClass(NationalClass one, Map<String, Long> records, Locale locale) {
        List<Entry> items = catalogue.items().stream()
                .filter(item -> item.nationalClass() == one)
                .map(item -> new Entry(item.item(), item.name().in(locale), records.getOrDefault(item.item(), 0L)))
                .toList();
        return new OfClass(
                one.number(),
                name(one, locale),
                items,
                items.stream().mapToLong(Entry::records).sum());
    }

    /** The catalogue in the order of the national classes, an item a line. */
    @GetMapping("/catalogue/classes.csv")
    ResponseEntity<String> file(Locale locale) {
        Map<String, Long> records = coverage.records();
        List<List<String>> rows = Arrays.stream(NationalClass.values())
                .flatMap(one -> catalogue.items().stream().filter(item -> item.nationalClass() == one))
                .map(item -> cells(item, records.getOrDefault(item.item(), 0L), locale))
                .toList();
        List<String> headings =
                List.of(messages.getMessage("classes.file", null, locale).split("\\|"));
        return CsvFile.of("catalogue-by-national-class.csv", headings, rows);
    }

    private List<String> cells(Item item, long records, Locale locale) {
        return List.of(
                Integer.toString(item.nationalClass().number()),
                name(item.nationalClass(), locale),
                item.item(),
                Integer.toString(item.version()),
                item.name().in(locale),
                item.description().in(locale),
                messages.getMessage("part." + code(item.part()), null, locale),
                catalogue.unit(item.unit()).map(unit -> unit.name().in(locale)).orElse(item.unit()),
                laws.citation(item.article(), locale).citation(),
                item.subjects().stream()
                        .sorted()
                        .map(kind -> messages.getMessage("kind." + kind.code(), null, locale))
                        .collect(Collectors.joining(";")),
                opennesses(item, locale),
                Objects.toString(
                        item.retention() == null ? null : item.retention().months(), ""),
                Long.toString(records));
    }

    /** How many fields are open to whom. */
    private String opennesses(Item item, Locale locale) {
        return Arrays.stream(Openness.values())
                .map(openness -> Map.entry(
                        openness,
                        item.fields().stream()
                                .filter(field -> field.openness() == openness)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count ->
                        messages.getMessage("openness." + code(count.getKey()), null, locale) + " " + count.getValue())
                .collect(Collectors.joining(";"));
    }

    private String name(NationalClass one, Locale locale) {
        return messages.getMessage("class." + code(one), null, locale);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A class with its items. */
    record OfClass(int number, String name, List<Entry> items, long records) {}

    /** An item of a class, with how many records of it are in force. */
    record Entry(String code, String name, long records) {}
}
