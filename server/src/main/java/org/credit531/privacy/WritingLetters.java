package org.credit531.privacy;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts the notices of a breach with what article 57 wants in them; a person reads, completes and sends them. */
@Component
class WritingLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;
    private final String platform;

    WritingLetters(
            MessageSource messages, Clock clock, @Value("${credit531.platform:信用531 Credit531}") String platform) {
        this.messages = messages;
        this.clock = clock;
        this.platform = platform;
    }

    /** The draft in the reader's language. */
    String draft(Letter.Kind kind, Breach breach, Locale locale) {
        var findings = breach.assessment();
        var persons = findings.persons() == null ? "—" : findings.persons().toString();
        return messages.getMessage(
                "privacy.letter." + kind.code(),
                new Object[] {
                    platform,
                    TIME.format(breach.foundAt().atZoneSameInstant(clock.getZone())),
                    breach.title(),
                    breach.happened(),
                    findings.data(),
                    persons,
                    findings.harm(),
                    findings.measures(),
                    findings.advice(),
                    TIME.format(clock.instant().atZone(clock.getZone()))
                },
                locale);
    }
}
