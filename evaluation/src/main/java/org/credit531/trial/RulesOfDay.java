package org.credit531.trial;

import java.time.LocalDate;
import org.credit531.scoring.Circumstances;

/** The day that is evaluated for, and what holds on it. */
record RulesOfDay(LocalDate asOf, Circumstances circumstances) {}
