package org.credit531.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.credit531.subject.SubjectId;
import org.springframework.stereotype.Component;

/** The followers as they are kept. */
@Component
class KnownFollowers implements Followers {

    private final JdbcFollowed followed;
    private final Clock clock;

    KnownFollowers(JdbcFollowed followed, Clock clock) {
        this.followed = followed;
        this.clock = clock;
    }

    @Override
    public List<Follower> of(Collection<SubjectId> subjects) {
        return followed.followers(subjects, LocalDate.now(clock));
    }
}
