package org.credit531.reports;

import java.time.LocalDate;
import java.util.Set;
import org.credit531.access.Visitor;
import org.credit531.documents.NewDocument;
import org.credit531.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A report about to be issued.
 *
 * @param kind what it is
 * @param audience for whom
 * @param visitor who asks
 * @param subject whom it is about, {@code null} of a list
 * @param asOf as of which day
 * @param knownAt as known at which number
 * @param versions the versions of models that its results are of, each as {@code model/version}
 * @param endsOn the first day on which it is kept no more
 * @param document what is printed
 * @param content what is stated for programs
 * @param beside what else is stated: it may be otherwise on another day
 */
record NewReport(
        ReportKind kind,
        Audience audience,
        Visitor visitor,
        @Nullable Subject subject,
        LocalDate asOf,
        long knownAt,
        Set<String> versions,
        LocalDate endsOn,
        NewDocument document,
        Object content,
        Object beside) {}
