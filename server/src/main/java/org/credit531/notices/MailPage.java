package org.credit531.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever runs the platform: how many mails wait or were refused, since when and why; nothing of whom they are for. */
@Controller
class MailPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcMail mails;
    private final NoticeTexts texts;
    private final Smtp smtp;
    private final MessageSource messages;
    private final Clock clock;

    MailPage(JdbcMail mails, NoticeTexts texts, Smtp smtp, MessageSource messages, Clock clock) {
        this.mails = mails;
        this.texts = texts;
        this.smtp = smtp;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/administration/mail")
    String show(Model model, Locale locale) {
        Map<String, JdbcMail.Count> counts =
                mails.counts().stream().collect(Collectors.toMap(JdbcMail.Count::state, count -> count));
        model.addAttribute("on", smtp.isConfigured());
        model.addAttribute(
                "counts",
                Stream.of("waiting", "failed", "sent")
                        .map(state -> count(state, counts, locale))
                        .toList());
        model.addAttribute("stuck", counts.containsKey("waiting") || counts.containsKey("failed"));
        model.addAttribute("lines", lines(locale));
        return "notices/mail";
    }

    private Count count(String state, Map<String, JdbcMail.Count> counts, Locale locale) {
        var count = counts.get(state);
        return new Count(text("notices.mail." + state, locale), count == null ? 0 : count.number());
    }

    private List<Line> lines(Locale locale) {
        return mails.unsent().stream()
                .map(mail -> new Line(
                        mail.notice().toString(),
                        texts.kind(mail.kind()).in(locale),
                        text("notices.to." + mail.toWhom(), locale),
                        text("notices.mail." + mail.state(), locale),
                        mail.state().equals("failed"),
                        mail.attempts(),
                        time(mail.changedAt()),
                        mail.problem()))
                .toList();
    }

    private String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** How many mails are in a state. */
    record Count(String state, long number) {}

    /** A mail that is not sent. */
    record Line(
            String notice,
            String kind,
            String to,
            String state,
            boolean failed,
            int attempts,
            String at,
            String problem) {}
}
