package org.credit531.removal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var about = removals.underWay(request.subject(), MOST);
        var said = removals.said(about.stream().map(JdbcRemoval.Own::id).toList());
        return about.stream()
                .flatMap(removal ->
                        matter(removal, said.getOrDefault(removal.id(), List.of()), request.locale()).stream())
                .toList();
    }

    private Optional<OwnMatter> matter(JdbcRemoval.Own removal, List<JdbcRemoval.Said> said, Locale locale) {
        List<JdbcRemoval.Said> open =
                said.stream().filter(one -> !one.confirmed()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OwnMatter(
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
