package org.credit531.privacy;

import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Warns each day of catalogue items of persons that no processing activity covers. */
@Component
class WarningOfUncovered {

    private static final Logger LOG = LoggerFactory.getLogger(WarningOfUncovered.class);
    private static final int ORDER = 70;

    private final Activities activities;

    WarningOfUncovered(Activities activities) {
        this.activities = activities;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var items = activities.uncovered().stream().map(Item::item).toList();
        if (!items.isEmpty()) {
            LOG.warn(
                    "no processing activity covers the items {} of natural persons: their impact is not assessed",
                    items);
        }
    }
}
