package org.credit531.calendar;

import java.util.Locale;

/** The days on which everybody is off by the Regulation on Public Holidays, as festivals. */
enum Festival {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOUR_DAY,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL_DAY;

    /** As files and messages have it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
