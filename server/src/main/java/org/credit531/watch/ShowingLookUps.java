package org.credit531.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.audit.LookUp;
import org.credit531.law.Laws;
import org.credit531.organisation.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Look-ups in the reader's words. */
@Component
class ShowingLookUps {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final UnitNames units;
    private final Laws laws;
    private final MessageSource messages;
    private final Clock clock;

    ShowingLookUps(UnitNames units, Laws laws, MessageSource messages, Clock clock) {
        this.units = units;
        this.laws = laws;
        this.messages = messages;
        this.clock = clock;
    }

    /** As those see it who watch over it. */
    LookUpLine line(LookUp lookUp, Locale locale) {
        return new LookUpLine(
                lookUp.number(),
                time(lookUp.at()),
                lookUp.visitor(),
                unit(lookUp.unit(), locale),
                lookUp.code(),
                text("audit.purpose." + lookUp.purpose(), locale),
                article(lookUp.article(), locale),
                lookUp.refused());
    }

    /** An instant in Asia/Shanghai. */
    String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** What a unit is called; empty for none. */
    String unit(@Nullable String code, Locale locale) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return units.names(Set.of(code), locale).getOrDefault(code, code);
    }

    /** What roles are called. */
    String roles(Set<String> roles, Locale locale) {
        return roles.stream()
                .filter(role -> !role.isEmpty())
                .sorted()
                .map(role -> messages.getMessage("access.role." + role, null, role, locale))
                .collect(Collectors.joining(text("watch.and", locale)));
    }

    /** How an article is cited. */
    String article(String id, Locale locale) {
        return laws.citation(id, locale).citation();
    }

    /** A message. */
    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A look-up as a line of a table. */
    record LookUpLine(
            long number,
            String at,
            String who,
            String unit,
            String code,
            String purpose,
            String article,
            boolean refused) {}
}
