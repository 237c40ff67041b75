package org.credit531.removal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.web.OwnMatter;
import org.credit531.web.OwnMatters;
import org.credit531.web.PanelRequest;
import org.credit531.web.Tag;
import org.springframework.stereotype.Component;

/** The removals about an organisation that some copy has not confirmed yet. */
@Component
class RemovalsUnderWay implements OwnMatters {

    private final JdbcRemoval removals;
    private final ShowingRemovals showing;

    RemovalsUnderWay(JdbcRemoval removals, ShowingRemovals showing) {
        this.removals = removals;
        this.showing = showing;
    }

    @Override
    public List<OwnMatter> of(PanelRequest request) {
        return removals.about(request.subject(), MOST).stream()
                .flatMap(id -> matter(id, request.locale()).stream())
                .toList();
    }

    private Optional<OwnMatter> matter(UUID id, Locale locale) {
        List<JdbcRemoval.Said> open =
                removals.said(id).stream().filter(said -> !said.confirmed()).toList();
        return removals.find(id)
                .filter(removal -> !open.isEmpty())
                .map(removal -> new OwnMatter(
                        showing.text(
                                "removal.matter",
                                locale,
                                showing.ground(removal.ground().code(), locale)),
                        new Tag("running", showing.text("removal.matter.open", locale, open.size())),
                        "/removals/own",
                        dueOn(open)));
    }

    private static LocalDate dueOn(List<JdbcRemoval.Said> open) {
        return open.stream()
                .map(JdbcRemoval.Said::dueOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
