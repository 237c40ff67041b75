package org.credit531.room;

import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has organisations evaluated here by which model, for everybody: engagements, and the cards of admitted models. */
@Controller
class RoomPage {

    private static final String PATH = "/rooms";

    /** How many there are on a page. */
    static final int PAGE = 20;

    private final JdbcEngagements engagements;
    private final ShowingRooms showing;

    RoomPage(JdbcEngagements engagements, ShowingRooms showing) {
        this.engagements = engagements;
        this.showing = showing;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "0") int from, Model model, Locale locale) {
        int first = Math.max(0, from);
        List<Engagement> open = engagements.open(first, PAGE + 1);
        model.addAttribute(
                "rooms",
                showing.rooms(open.stream().limit(PAGE).toList(), locale).stream()
                        .map(ShowingRooms.Room::outside)
                        .toList());
        model.addAttribute("paging", Paging.of(PATH, first, PAGE, open.size() > PAGE));
        model.addAttribute("mayDesk", Visitor.current().may(Action.READ, Resource.ROOMS));
        return "room/rooms";
    }
}
