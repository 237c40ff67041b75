package org.credit531.calendar;

/** The days on which everybody is off by the Regulation on Public Holidays, as festivals. */
enum Festival {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOUR_DAY,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL_DAY
}
