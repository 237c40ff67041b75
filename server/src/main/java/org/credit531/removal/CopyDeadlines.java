package org.credit531.removal;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** Until when copies are to confirm: {@code removal/deadlines.yaml}, each with the day from which it holds and its article. */
@Component
class CopyDeadlines {

    private final List<Deadline> deadlines =
            DataFiles.read("removal/deadlines.yaml", File.class).getFirst().deadlines();

    CopyDeadlines(Laws laws) {
        deadlines.forEach(deadline -> laws.asShipped().require(deadline.article()));
    }

    /** The last day for what is removed on a day. */
    LocalDate after(LocalDate removedOn) {
        return removedOn.plusDays(Dated.on(removedOn, deadlines).days());
    }

    /** The file. */
    record File(List<Deadline> deadlines) {}

    /** How many days copies have to confirm. */
    record Deadline(LocalDate from, String article, int days) implements Dated {

        Deadline {
            if (days < 1) {
                throw new IllegalArgumentException("deadline from " + from + ": days of 1 or more");
            }
        }
    }
}
