package org.credit531.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.calendar.Dated;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** The processing activities that the platform has: {@code privacy/activities.yaml}, and the deadlines beside it. */
@Component
class Activities {

    private final List<Activity> all =
            DataFiles.read("privacy/activities.yaml", Listed.class).getFirst().activities();
    private final List<Deadlines> deadlines =
            DataFiles.read("privacy/deadlines.yaml", Hours.class).getFirst().deadlines();
    private final Catalogue catalogue;

    Activities(Catalogue catalogue, Laws laws) {
        this.catalogue = catalogue;
        all.forEach(activity -> laws.asShipped().require(activity.article()));
        deadlines.forEach(dated -> laws.asShipped().require(dated.article()));
    }

    /** Every activity, in the order of the file. */
    List<Activity> all() {
        return all;
    }

    /** The activity of this name. */
    Optional<Activity> named(String name) {
        return all.stream().filter(activity -> activity.activity().equals(name)).findFirst();
    }

    /** The deadlines of a day. */
    Deadlines deadlines(LocalDate day) {
        return Dated.on(day, deadlines);
    }

    /** The catalogue items of natural persons that no activity covers: what is done with them nobody has assessed. */
    List<Item> uncovered() {
        Set<String> covered =
                all.stream().flatMap(activity -> activity.items().stream()).collect(Collectors.toSet());
        return catalogue.items().stream()
                .filter(Item::ofPersons)
                .filter(item -> !covered.contains(item.item()))
                .toList();
    }

    /** The file of activities. */
    record Listed(List<Activity> activities) {}

    /** The file of deadlines. */
    record Hours(List<Deadlines> deadlines) {}
}
