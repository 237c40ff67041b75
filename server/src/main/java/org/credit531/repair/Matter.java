package org.credit531.repair;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the rules look at of a record.
 *
 * @param item the catalogue item
 * @param decidedOn the day of the decision that it tells
 * @param values its values
 */
record Matter(String item, LocalDate decidedOn, Map<String, Object> values) {}
