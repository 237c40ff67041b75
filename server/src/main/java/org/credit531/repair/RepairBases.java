package org.credit531.repair;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.law.Dependant;
import org.credit531.law.RestsOnLaw;
import org.springframework.stereotype.Component;

/** Tells the law what of repair hangs on its articles: the rules, and what is never repaired. */
@Component
class RepairBases implements RestsOnLaw {

    private static final String PAGE = "/repairs";

    private final RepairRules rules;

    RepairBases(RepairRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Dependant> dependants() {
        return Stream.concat(
                        rules.all().stream()
                                .map(rule -> new Dependant(rule.article(), "repair-rule", rule.name(), PAGE)),
                        rules.never().stream()
                                .map(never -> new Dependant(never.article(), "repair-never", never.instead(), PAGE)))
                .toList();
    }
}
