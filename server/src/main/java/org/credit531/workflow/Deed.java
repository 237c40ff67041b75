package org.credit531.workflow;

import java.util.Set;

/**
 * What somebody wants to do with a case.
 *
 * @param event the event
 * @param actors what the person is to this case, in the words of the workflow's data
 * @param by the name of the account, empty for the platform
 * @param remark why
 */
public record Deed(String event, Set<String> actors, String by, String remark) {

    /** The word for the platform among the actors. */
    public static final String PLATFORM = "platform";

    /** The word for the clock among the actors: nobody says of himself that he is it. */
    static final String CLOCK = "clock";

    public Deed {
        actors = Set.copyOf(actors);
        remark = remark.strip();
    }

    /** Something that the platform does by itself. */
    public static Deed byThePlatform(String event) {
        return new Deed(event, Set.of(PLATFORM), "", "");
    }
}
