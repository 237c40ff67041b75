package org.credit531.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.credit531.access.Openness;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The catalogue as everybody may read it: what is recorded, on which article, who may see it and when it goes. */
@Controller
class CataloguePages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Catalogue catalogue;
    private final Laws laws;
    private final MessageSource messages;
    private final List<UsesItems> users;
    private final Clock clock;

    CataloguePages(Catalogue catalogue, Laws laws, MessageSource messages, List<UsesItems> users, Clock clock) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.messages = messages;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "items",
                catalogue.items().stream().map(item -> entry(item, locale)).toList());
        return "catalogue/items";
    }

    @GetMapping("/catalogue/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        Item item = requested(code);
        model.addAttribute("item", entry(item, locale));
        model.addAttribute(
                "fields",
                item.fields().stream().map(field -> line(item, field, locale)).toList());
        model.addAttribute("uses", uses(item, locale));
        return "catalogue/item";
    }

    private List<Use> uses(Item item, Locale locale) {
        return users.stream()
                .flatMap(user -> user.uses().stream())
                .filter(use -> use.item().equals(item.item()))
                .map(use -> new Use(use.name().in(locale), use.address()))
                .toList();
    }

    /** An empty file with the item's headings; the mark at its beginning lets spreadsheets know that it is UTF-8. */
    @GetMapping("/catalogue/{code}/template.csv")
    ResponseEntity<String> template(@PathVariable String code) {
        Item item = requested(code);
        String headings =
                item.fields().stream().map(field -> field.label().zh()).collect(Collectors.joining(","));
        return FileAnswer.named(item.item() + ".csv", CSV).body(BYTE_ORDER_MARK + headings + "\r\n");
    }

    private Item requested(String code) {
        return catalogue.item(code).orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-item", code));
    }

    private Entry entry(Item item, Locale locale) {
        Retention retention = item.retention();
        return new Entry(
                item.item(),
                item.version(),
                item.name().in(locale),
                item.description().in(locale),
                word("part", item.part()),
                word("class", item.nationalClass()),
                catalogue.unit(item.unit()).map(unit -> unit.name().in(locale)).orElse(item.unit()),
                laws.citation(item.article(), locale),
                laws.standing(item.article(), LocalDate.now(clock)).endedOn(),
                item.subjects().stream()
                        .sorted()
                        .map(kind -> "kind." + kind.code())
                        .toList(),
                item.key().stream().map(name -> label(item, name, locale)).toList(),
                label(item, item.effectiveFrom(), locale),
                retention == null ? null : retention.months(),
                retention == null ? null : laws.citation(retention.article(), locale),
                item.nearPersonBasis() == null ? null : laws.citation(item.nearPersonBasis(), locale),
                item.closedFrom(),
                item.sealed() == null ? null : label(item, item.sealed().until(), locale),
                item.fields().size());
    }

    private Line line(Item item, Field field, Locale locale) {
        return new Line(
                field.label().in(locale),
                field.name(),
                word("type", field.type()),
                field.required() || field.name().equals(item.effectiveFrom()),
                item.key().contains(field.name()),
                openness(field.openness(), locale),
                accepted(field),
                field.codes().values().stream()
                        .map(code -> code.label().in(locale))
                        .toList());
    }

    /** The headings under which files may bring the field. */
    private static List<String> accepted(Field field) {
        List<String> headings = new java.util.ArrayList<>(List.of(field.label().zh(), field.name()));
        headings.addAll(field.headings());
        return headings;
    }

    private Tag openness(Openness openness, Locale locale) {
        String kind = switch (openness) {
            case PUBLIC -> "public";
            case AUTHORISED -> "info";
            case INTERNAL -> "plain";
            case NEVER -> "withheld";
        };
        return new Tag(kind, messages.getMessage(word("openness", openness), null, locale));
    }

    private static String label(Item item, String field, Locale locale) {
        return item.field(field).map(found -> found.label().in(locale)).orElse(field);
    }

    private static String word(String group, Enum<?> value) {
        return group + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * An item as the pages show it; names that are keys end in the code of the enum.
     *
     * @param part key of the part of the file it belongs to
     * @param nationalClass key of its class in the national catalogue
     * @param endedOn the day on which its article ended, null while it or one that replaced it is in force
     * @param kinds keys of the kinds of subjects it may speak of
     * @param key names of the fields that tell records apart; empty where a unit has one record of a subject
     * @param months how long a record stays, null where it stays with its subject
     * @param nearPerson the article that lets adverse records of individual businesses be published, null where none does
     * @param sealedUntil name of the field with the day before which nobody may know of a record, null where there is none
     */
    record Entry(
            String code,
            int version,
            String name,
            String description,
            String part,
            String nationalClass,
            String unit,
            Citation article,
            @Nullable LocalDate endedOn,
            List<String> kinds,
            List<String> key,
            String effectiveFrom,
            @Nullable Integer months,
            @Nullable Citation retention,
            @Nullable Citation nearPerson,
            @Nullable LocalDate closedFrom,
            @Nullable String sealedUntil,
            int fields) {}

    /** What uses the records of an item. */
    record Use(String name, String address) {}

    /**
     * A field as the pages show it.
     *
     * @param type key of its type
     * @param headings accepted headings of files
     * @param codes names of its coded values
     */
    record Line(
            String label,
            String name,
            String type,
            boolean required,
            boolean key,
            Tag openness,
            List<String> headings,
            List<String> codes) {}
}
