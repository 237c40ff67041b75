package org.credit531.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.NationalClass;
import org.credit531.web.Choice;
import org.credit531.web.ChoiceGroup;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The catalogue's items as people choose among them: first those of the visitor's own unit, then by national class. */
@Component
class ChoosingItems {

    private final Catalogue catalogue;
    private final MessageSource messages;

    ChoosingItems(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The items that are wanted and with which the visitor works, in groups; none of them is empty. */
    List<ChoiceGroup> groups(Predicate<Item> among, Locale locale) {
        DataScope scope = Visitor.current().scope(Action.WRITE, Resource.BATCHES);
        Predicate<Item> wanted = among.and(item -> scope.coversItem(item.item()));
        Predicate<Item> own =
                item -> item.unit().equals(Visitor.current().unit().orElse(null));
        List<ChoiceGroup> groups = new ArrayList<>();
        groups.add(group("items.own", wanted.and(own), locale));
        Arrays.stream(NationalClass.values())
                .map(national -> group(
                        "class." + code(national),
                        wanted.and(own.negate()).and(item -> item.nationalClass() == national),
                        locale))
                .forEach(groups::add);
        return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
    }

    private ChoiceGroup group(String key, Predicate<Item> among, Locale locale) {
        List<Choice> choices = catalogue.items().stream()
                .filter(among)
                .map(item -> new Choice(
                        item.item(), item.name().in(locale), item.description().in(locale)))
                .toList();
        return new ChoiceGroup(Objects.requireNonNull(messages.getMessage(key, null, locale)), choices);
    }

    private static String code(NationalClass national) {
        return national.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
