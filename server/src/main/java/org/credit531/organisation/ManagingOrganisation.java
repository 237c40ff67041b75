package org.credit531.organisation;

import org.credit531.access.AccessChanged;
import org.credit531.language.Label;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with the tree of organisation units. */
@Component
class ManagingOrganisation {

    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    ManagingOrganisation(Organisation organisation, ApplicationEventPublisher events) {
        this.organisation = organisation;
        this.events = events;
    }

    /** Adds a single body below those of its kind; false if there are none such or the code is taken or no code. */
    @Transactional
    boolean add(String below, String ending, Label name) {
        var added = organisation.add(below, ending, name);
        added.ifPresent(unit -> events.publishEvent(new AccessChanged("organisation.added", unit.code())));
        return added.isPresent();
    }
}
