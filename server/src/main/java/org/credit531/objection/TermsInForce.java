package org.credit531.objection;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** What is kept of objections and what may be sent: {@code objection/terms.yaml}. */
@Component
class TermsInForce {

    private final List<Terms> terms =
            DataFiles.read("objection/terms.yaml", Listed.class).getFirst().terms();

    TermsInForce(Laws laws) {
        terms.forEach(dated -> laws.asShipped().require(dated.article()));
    }

    /** The terms of a day. */
    Terms on(LocalDate day) {
        return Dated.on(day, terms);
    }

    /** The file of terms. */
    record Listed(List<Terms> terms) {}
}
