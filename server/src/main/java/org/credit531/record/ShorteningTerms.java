package org.credit531.record;

import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.ItemChanged;
import org.credit531.catalogue.Retention;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A term that the catalogue shortens holds for the records that are there. One that it makes longer holds for records stored
 * afterwards alone: the end that somebody could count on never moves away (charter rule 7).
 */
@Component
class ShorteningTerms {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;

    ShorteningTerms(JdbcClient jdbc, Catalogue catalogue, StatedParties parties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.parties = parties;
        this.events = events;
    }

    @EventListener
    void on(ItemChanged changed) {
        Item after = changed.after();
        boolean nearer = changed.before() != null && shorten(changed.before(), after) > 0;
        if (nearer || changed.readsOtherwise()) {
            parties.prepare();
            jdbc.sql("""
                    insert into changed_subject
                    select distinct a.subject, false, false from statement s
                      join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                     where s.item = :item
                    """).param("item", after.item()).update();
            events.publishEvent(new RecordsChanged(changed.knowledge(), changed.today()));
        }
    }

    /**
     * For a batch that was read against a version which another has overtaken meanwhile. Both take their knowledge number under
     * one lock, so that either the batch sees the change here, or the change sees the batch's records.
     */
    void hold(Item read) {
        catalogue.lookAgain();
        shorten(read, catalogue.require(read.item()));
    }

    private long shorten(Item before, Item after) {
        Retention term = after.retention();
        Retention old = before.retention();
        if (term == null || old != null && old.months() <= term.months()) {
            return 0;
        }
        return jdbc.sql("select public.shorten_terms(:item, :months)")
                .param("item", after.item())
                .param("months", term.months())
                .query(Long.class)
                .single();
    }
}
