package org.credit531.watch;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.credit531.audit.LookUp;
import org.jspecify.annotations.Nullable;

/** Look-ups as tests tell of them. */
final class LookUpFixture {

    static final ZonedDateTime MONDAY_NOON = ZonedDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

    private static long number;

    private LookUpFixture() {}

    /** A clerk of a county's transport office looks at a subject of a region. */
    static Seen seen(String account, int subject, ZonedDateTime at, String region) {
        return seen(account, "330102-transport", subject, at, region, false);
    }

    static Seen refused(String account, int subject, ZonedDateTime at) {
        return seen(account, "330102-transport", subject, at, "330102", true);
    }

    static Seen seen(
            String account, @Nullable String unit, int subject, ZonedDateTime at, String region, boolean refused) {
        var lookUp = new LookUp(
                ++number,
                at.toInstant(),
                "account",
                account,
                unit,
                Set.of("UNIT_CLERK"),
                new UUID(0, subject),
                "code" + subject,
                "duty",
                "zj-2018:18",
                refused);
        return new Seen(lookUp, at, region);
    }
}
