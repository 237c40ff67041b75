package org.credit531.notices;

import java.util.List;
import java.util.Locale;
import org.credit531.access.Visitor;
import org.credit531.web.OwnMatter;
import org.credit531.web.OwnMatters;
import org.credit531.web.PanelRequest;
import org.credit531.web.Tag;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notices that nobody of the organisation has opened yet; to be listed is not to be served. */
@Component
class UnreadOwnNotices implements OwnMatters {

    private final Inbox inbox;
    private final NoticeTexts texts;
    private final MessageSource messages;

    UnreadOwnNotices(Inbox inbox, NoticeTexts texts, MessageSource messages) {
        this.inbox = inbox;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public List<OwnMatter> of(PanelRequest request) {
        Locale locale = request.locale();
        var unread = new Tag("info", messages.getMessage("notices.matter", null, locale));
        return inbox.list(Visitor.current(), null, MOST).stream()
                .filter(row -> row.openedAt() == null)
                .map(row -> new OwnMatter(
                        texts.title(inbox.read(row), locale), unread, InboxPages.PATH + "/" + row.id(), null))
                .toList();
    }
}
