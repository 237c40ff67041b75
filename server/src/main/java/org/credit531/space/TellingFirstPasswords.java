package org.credit531.space;

import java.util.Map;
import org.credit531.accounts.FirstPasswordSet;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.subject.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organisation that a name opens its space with a password from now on: whoever stole a letter cannot stay unseen. */
@Component
class TellingFirstPasswords {

    private final Notices notices;
    private final Subjects subjects;

    TellingFirstPasswords(Notices notices, Subjects subjects) {
        this.notices = notices;
        this.subjects = subjects;
    }

    @EventListener
    void on(FirstPasswordSet set) {
        subjects.byCode(set.subject())
                .ifPresent(subject -> notices.send(new NewNotice(
                        new Addressee.OfSubject(subject.id().value()),
                        "first-password",
                        Map.of("account", set.account()),
                        "/space/profile",
                        null)));
    }
}
