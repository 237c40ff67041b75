package org.credit531.reports;

import org.credit531.documents.DocumentStanding;

/**
 * A report that was issued.
 *
 * @param document its number, code and standing
 * @param pdf its file, where it is kept nowhere else: empty otherwise
 * @param signed its signed file for programs
 */
@SuppressWarnings("ArrayRecordComponent")
record IssuedReport(DocumentStanding document, byte[] pdf, String signed) {}
