package org.credit531.room;

import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who has organisations evaluated here by which model, for everybody: engagements, and the cards of admitted models. */
@Controller
class RoomPage {

    private final JdbcEngagements engagements;
    private final ShowingRooms showing;

    RoomPage(JdbcEngagements engagements, ShowingRooms showing) {
        this.engagements = engagements;
        this.showing = showing;
    }

    @GetMapping("/rooms")
    String show(Model model, Locale locale) {
        List<Engagement> open = engagements.all().stream()
                .filter(one -> one.state() == Engagement.State.APPROVED
                        || one.state() == Engagement.State.ENDED && one.decidedBy() != null)
                .toList();
        model.addAttribute(
                "rooms",
                showing.rooms(open, locale).stream()
                        .map(ShowingRooms.Room::outside)
                        .toList());
        model.addAttribute("mayDesk", Visitor.current().may(Action.READ, Resource.ROOMS));
        return "room/rooms";
    }
}
