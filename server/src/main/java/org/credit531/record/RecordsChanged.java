package org.credit531.record;

import java.time.LocalDate;

/**
 * Records of subjects changed in the transaction under way; listeners work in the same transaction, so that a record and
 * what follows from it commit together. The subjects concerned, some perhaps repeated, stand in the transaction's
 * temporary table {@code changed_subject (subject uuid)}: there may be millions of them.
 *
 * @param knowledge the number of the commit
 * @param today the day of the change
 */
public record RecordsChanged(long knowledge, LocalDate today) {}
