package org.credit531.following;

import java.util.HashMap;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.subject.SubjectId;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.springframework.stereotype.Component;

/** On the page of an organisation, for whoever has signed in: follow it, or see since when one does and end it. */
@Component
class FollowPanel implements Panel {

    private final Following following;

    FollowPanel(Following following) {
        this.following = following;
    }

    @Override
    public String id() {
        return "following";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String template() {
        return "following/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        Visitor visitor = Visitor.current();
        if (visitor.kind() != Visitor.Kind.ACCOUNT) {
            return Map.of();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("code", request.code());
        following
                .find(visitor.name(), new SubjectId(request.subject()))
                .ifPresent(followed -> model.put("until", followed.until()));
        return model;
    }
}
