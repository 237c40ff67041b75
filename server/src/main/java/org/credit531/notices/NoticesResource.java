package org.credit531.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of a unit for its program: what there is, and the reading that is the service. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesResource {

    private static final int PAGE = 100;

    private final Inbox inbox;
    private final NoticeTexts texts;

    NoticesResource(Inbox inbox, NoticeTexts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "The notices to the program's unit, the latest first, without what they say",
            description =
                    "A hundred at a time; the next page has those before the last of this one. To list serves nothing.")
    InboxJson list(@RequestParam(required = false) @Nullable UUID before, Locale locale) {
        var rows = inbox.list(Visitor.current(), before, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new InboxJson(
                shown.stream().map(row -> line(row, locale)).toList(),
                rows.size() > PAGE ? shown.getLast().id() : null);
    }

    @PostMapping("/{id}/read")
    @Operation(
            summary = "Reads a notice: with that it is served to the unit",
            description = "Read again, it is the same, with the proof of the first time.")
    NoticeJson read(@PathVariable UUID id, Locale locale) {
        var opened = inbox.open(Visitor.current(), id);
        var notice = opened.notice();
        return new NoticeJson(
                id,
                notice.kind(),
                texts.title(notice, locale),
                texts.body(notice, locale),
                notice.about(),
                notice.document(),
                notice.sentAt(),
                notice.hash(),
                json(opened.served()));
    }

    private InboxLineJson line(JdbcNotices.Row row, Locale locale) {
        return new InboxLineJson(
                row.id(),
                row.kind(),
                texts.title(inbox.read(row), locale),
                row.sentAt(),
                row.openedAt() == null,
                row.served() == null ? null : json(row.served()));
    }

    private static NoticeServiceJson json(Served served) {
        return new NoticeServiceJson(served.how().code(), served.at(), served.by(), served.hash());
    }

    /** Some notices, and from where the next page goes on. */
    record InboxJson(List<InboxLineJson> notices, @Nullable UUID next) {}

    /** A notice of the list. */
    record InboxLineJson(
            UUID id,
            String kind,
            String title,
            OffsetDateTime sentAt,
            boolean unread,
            @Nullable NoticeServiceJson served) {}

    /** A notice that was read. */
    record NoticeJson(
            UUID id,
            String kind,
            String title,
            String body,
            String about,
            @Nullable UUID document,
            OffsetDateTime sentAt,
            String hash,
            NoticeServiceJson served) {}

    /** The proof of service. */
    record NoticeServiceJson(String how, OffsetDateTime at, String by, String hash) {}
}
