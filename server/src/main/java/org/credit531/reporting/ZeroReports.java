package org.credit531.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.signing.SignedDocument;
import org.jspecify.annotations.Nullable;

/** The zero reports of all units. */
public interface ZeroReports {

    /**
     * Declares that there is nothing to report; where that is declared already, it is that declaration.
     *
     * @throws org.credit531.web.RequestProblem where the month is not open, or files with rows came in during it
     */
    ZeroReport declare(Declaration declaration);

    /**
     * Takes a declaration back; does nothing where it was taken back before.
     *
     * @throws org.credit531.web.RequestProblem where its month is no longer open
     */
    ZeroReport withdraw(UUID id, String by);

    /** The zero report with this id. */
    Optional<ZeroReport> find(UUID id);

    /** The zero reports that stand, from one month to another, both included, of a unit or of all. */
    List<ZeroReport> between(YearMonth from, YearMonth until, @Nullable String unit);

    /** The signed receipt of a zero report. */
    SignedDocument receipt(UUID id);

    /**
     * The months that are open, the latest first: for them zero reports are declared and withdrawn. It is the present
     * month and the one before, as a month's end is known only when it is over.
     */
    List<YearMonth> open();

    /**
     * What is declared.
     *
     * @param item the catalogue item
     * @param unit the information unit
     * @param period the month
     * @param by the account or API client that declares it
     */
    record Declaration(String item, String unit, YearMonth period, String by) {}
}
