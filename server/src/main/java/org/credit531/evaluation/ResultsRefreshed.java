package org.credit531.evaluation;

/** Nothing is left to be evaluated: stored results are of what is known now. Published outside any transaction, perhaps more than once. */
public record ResultsRefreshed() {}
