package org.credit531.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of an account: its list, and one notice with the proof of its service. */
@Controller
@RequestMapping(InboxPages.PATH)
class InboxPages {

    static final String PATH = "/notices";

    private static final int LINES = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Inbox inbox;
    private final NoticeTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    InboxPages(Inbox inbox, NoticeTexts texts, MessageSource messages, Clock clock) {
        this.inbox = inbox;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Model model, Locale locale) {
        var rows = inbox.list(Visitor.current(), before, LINES + 1);
        var shown = rows.subList(0, Math.min(LINES, rows.size()));
        model.addAttribute("lines", shown.stream().map(row -> line(row, locale)).toList());
        model.addAttribute("paging", paging(before, shown, rows.size() > LINES));
        return "notices/inbox";
    }

    private static Paging paging(@Nullable UUID before, List<JdbcNotices.Row> shown, boolean more) {
        return new Paging(
                before == null ? null : PATH,
                more ? PATH + "?before=" + shown.getLast().id() : null);
    }

    /** A notice is opened by its own page, not by being listed. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var opened = inbox.open(Visitor.current(), id);
        var notice = opened.notice();
        model.addAttribute("title", texts.title(notice, locale));
        model.addAttribute("paragraphs", texts.body(notice, locale).lines().toList());
        model.addAttribute("notice", notice);
        model.addAttribute("sentAt", time(notice.sentAt()));
        model.addAttribute("to", text("notices.to." + notice.to().kind(), locale));
        model.addAttribute("served", opened.served());
        model.addAttribute("servedAt", time(opened.served().at()));
        model.addAttribute("how", text("notices.served." + opened.served().how().code(), locale));
        model.addAttribute("intact", notice.isIntact());
        return "notices/notice";
    }

    /** As read means opened, with all that follows from it. */
    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id) {
        inbox.open(Visitor.current(), id);
        return "redirect:" + PATH;
    }

    private Line line(JdbcNotices.Row row, Locale locale) {
        return new Line(
                row.id(),
                texts.title(inbox.read(row), locale),
                time(row.sentAt()),
                text("notices.to." + row.to().kind(), locale),
                row.openedAt() == null,
                row.served() == null ? "" : time(row.served().at()));
    }

    private String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A notice as a line of the inbox. */
    record Line(UUID id, String title, String sentAt, String to, boolean unread, String servedAt) {}
}
