package org.credit531.following;

import java.util.Collection;
import java.util.List;
import org.credit531.subject.SubjectId;

/**
 * Who follows organisations, for what the platform has to tell followers itself: nobody else may learn of it, neither the organisation
 * nor anybody who works here.
 */
public interface Followers {

    /** The accounts that follow any of these today, each with whom. */
    List<Follower> of(Collection<SubjectId> subjects);

    /** An account that follows an organisation. */
    record Follower(String account, SubjectId subject) {}
}
