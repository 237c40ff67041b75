package org.credit531.reporting;

import java.time.LocalDate;
import java.util.Set;

/**
 * Items whose sources are overdue: nobody has sent anything of them, nor said that there is nothing, and the time to say so
 * is over. Nothing can be concluded from the silence of such a source.
 */
public interface OverdueSources {

    /**
     * The items that are overdue on a day, as known at a knowledge number. Due is something for every month; that there is
     * nothing can be declared until the end of the month after it. An item of which a source has last spoken in January is
     * overdue from 1 April on, until it speaks. Items of which no source has ever spoken are not collected, rather than
     * overdue; nor are those overdue that are closed, or that no law lets be recorded any more.
     */
    Set<String> on(LocalDate day, long knowledge);
}
