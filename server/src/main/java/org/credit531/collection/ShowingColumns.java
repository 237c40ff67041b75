package org.credit531.collection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Membership;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.organisation.UnitNames;
import org.credit531.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What offices said of the columns of their files, in words: to a visitor that of the offices whose batches it sees, and what those
 * around its own said.
 */
@Component
class ShowingColumns {

    private final SavedChoices saved;
    private final JdbcSending sending;
    private final UnitNames names;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    ShowingColumns(
            SavedChoices saved,
            JdbcSending sending,
            UnitNames names,
            Catalogue catalogue,
            MessageSource messages,
            Clock clock) {
        this.saved = saved;
        this.sending = sending;
        this.names = names;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** A saved choice in words; that of another office may only be seen. */
    record Line(
            Membership office,
            String officeName,
            boolean own,
            String item,
            String itemName,
            String heading,
            String field,
            String meaning,
            List<Choice> meanings,
            String by,
            LocalDateTime at) {}

    /** An office and item whose files wait when their columns changed; that of another office may only be seen. */
    record Hold(
            Membership office,
            String officeName,
            boolean own,
            String item,
            String itemName,
            String by,
            LocalDateTime at) {}

    /** Whether the visitor may do this with what the office sends. */
    static boolean covers(Action action, Membership office) {
        return Visitor.current().scope(action, Resource.BATCHES).covers(office.department(), office.region());
    }

    private static boolean concerns(Membership office) {
        Membership own = Visitor.current().membership();
        return covers(Action.READ, office) || own != null && own.regionsAround().contains(office.region());
    }

    /** The saved choices of a unit, or of all for {@code null}, as far as they concern the visitor. */
    List<Line> lines(@Nullable String unit, Locale locale) {
        List<SavedChoices.Saved> choices = saved.all(unit).stream()
                .filter(choice -> concerns(choice.office()))
                .toList();
        Map<String, String> offices = names(choices.stream().map(SavedChoices.Saved::office), locale);
        return choices.stream().map(choice -> line(choice, offices, locale)).toList();
    }

    /** Which offices' files wait when their columns changed, as far as they concern the visitor. */
    List<Hold> holds(@Nullable String unit, Locale locale) {
        List<JdbcSending.DriftHold> holds = sending.driftHolds(unit).stream()
                .filter(hold -> concerns(hold.office()))
                .toList();
        Map<String, String> offices = names(holds.stream().map(JdbcSending.DriftHold::office), locale);
        return holds.stream()
                .map(hold -> new Hold(
                        hold.office(),
                        name(hold.office(), offices, locale),
                        covers(Action.WRITE, hold.office()),
                        hold.item(),
                        itemName(hold.item(), locale),
                        hold.setBy(),
                        here(hold.setAt())))
                .toList();
    }

    private Line line(SavedChoices.Saved choice, Map<String, String> offices, Locale locale) {
        List<Choice> meanings = meanings(choice.item(), locale);
        String field = choice.field() == null ? "" : choice.field();
        return new Line(
                choice.office(),
                name(choice.office(), offices, locale),
                covers(Action.WRITE, choice.office()),
                choice.item(),
                itemName(choice.item(), locale),
                choice.heading(),
                field,
                meaning(field, meanings),
                meanings,
                choice.savedBy(),
                here(choice.savedAt()));
    }

    private List<Choice> meanings(String item, Locale locale) {
        List<Choice> meanings = new ArrayList<>();
        meanings.add(new Choice("", messages.getMessage("preview.notStored", null, locale)));
        catalogue
                .item(item)
                .ifPresent(found -> found.fields()
                        .forEach(field -> meanings.add(
                                new Choice(field.name(), field.label().in(locale)))));
        return meanings;
    }

    private static String meaning(String field, List<Choice> meanings) {
        return meanings.stream()
                .filter(choice -> choice.value().equals(field))
                .map(Choice::label)
                .findFirst()
                .orElse(field);
    }

    private Map<String, String> names(Stream<Membership> offices, Locale locale) {
        return names.names(offices.map(Membership::organisation).collect(Collectors.toSet()), locale);
    }

    /** What the office is called, or else its unit, where the organisation has no such office any more. */
    private String name(Membership office, Map<String, String> offices, Locale locale) {
        String name = offices.get(office.organisation());
        return name != null
                ? name
                : catalogue
                        .unit(office.department())
                        .map(InformationUnit::name)
                        .map(unit -> unit.in(locale))
                        .orElse(office.organisation());
    }

    private String itemName(String code, Locale locale) {
        return catalogue.item(code).map(item -> item.name().in(locale)).orElse(code);
    }

    private LocalDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
