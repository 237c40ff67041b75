package org.credit531.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What has been asked about some accounts before.
 *
 * @param open the alerts that nobody has answered yet
 * @param answered the others
 * @param entries the look-ups that caused these others
 */
record EarlierAlerts(List<Alert> open, List<Alert> answered, Map<UUID, Set<Long>> entries) {

    /** What a rule has asked about one account. */
    Of of(String rule, String account) {
        var asked = open.stream().filter(alert -> isOf(alert, rule, account)).toList();
        var known = answered.stream()
                .filter(alert -> isOf(alert, rule, account))
                .flatMap(alert -> entries.getOrDefault(alert.id(), Set.of()).stream())
                .collect(Collectors.toSet());
        return new Of(asked, known);
    }

    private static boolean isOf(Alert alert, String rule, String account) {
        return alert.rule().equals(rule) && alert.account().equals(account);
    }

    /**
     * Of one rule and account.
     *
     * @param open the alerts that are still open
     * @param answered the look-ups that people have answered for
     */
    record Of(List<Alert> open, Set<Long> answered) {}
}
