package org.credit531.notices;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.calendar.Verified;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** When notices count as served that nobody opens: {@code notices/service.yaml}. */
@Component
class ServiceRules {

    private final List<Rule> rules =
            DataFiles.read("notices/service.yaml", Listed.class).getFirst().rules();

    ServiceRules(Laws laws) {
        rules.forEach(rule -> laws.asShipped().require(rule.article()));
    }

    /** The rule of a day. */
    Rule on(LocalDate day) {
        return Dated.on(day, rules);
    }

    /** The file. */
    record Listed(List<Rule> rules) {}

    /**
     * When a notice counts as served.
     *
     * @param article the article behind it
     * @param verified whether its text gives the number
     * @param lapseDays so many days after the mail that told of it
     */
    record Rule(LocalDate from, String article, Verified verified, int lapseDays) implements Dated {

        Rule {
            if (lapseDays < 1) {
                throw new IllegalArgumentException("rules from " + from + ": lapse-days of 1 or more");
            }
        }
    }
}
