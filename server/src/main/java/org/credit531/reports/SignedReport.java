package org.credit531.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.credit531.documents.DocumentStanding;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * The signed file of a report for programs.
 *
 * @param format the version of this form; members are only ever added
 * @param kind what it is
 * @param name what that is called
 * @param number its number
 * @param code its verification code
 * @param day the day of issue
 * @param address where anybody asks whether it still holds
 * @param audience for whom it was made
 * @param ends the first day on which it is kept, or holds, no more
 * @param pdf the file for people that it belongs to
 * @param contentHash SM3 over the content as it stands here, by which two reports are compared
 * @param content what it says
 * @param beside what else was so on the day of issue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedReport(
        int format,
        String kind,
        Label name,
        String number,
        String code,
        LocalDate day,
        String address,
        String audience,
        LocalDate ends,
        Pdf pdf,
        String contentHash,
        Object content,
        @Nullable Object beside) {

    static final int FORMAT = 1;

    /** The file for people. */
    record Pdf(String sm3, int bytes) {

        static Pdf of(DocumentStanding document) {
            return new Pdf(document.hash(), document.bytes());
        }
    }
}
