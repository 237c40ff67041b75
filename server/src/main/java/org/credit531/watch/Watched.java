package org.credit531.watch;

import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Component;

/** Which pages of the watch the visitor may open, for the tabs above them; whether it may, the table of endpoints decides. */
@Component("watched")
class Watched {

    /** Whether the visitor watches over others. */
    public boolean watches() {
        return Visitor.current().may(Action.READ, Resource.WATCH);
    }

    /** Whether the visitor confirms purposes and grants allowances. */
    public boolean reviews() {
        return Visitor.current().may(Action.READ, Resource.REVIEWS);
    }

    /** Whether the visitor has a cap and may be asked to explain. */
    public boolean isWatched() {
        return Visitor.current().may(Action.READ, Resource.OWN_WATCH);
    }
}
