package org.credit531.record;

import org.credit531.web.DataVersion;
import org.springframework.stereotype.Component;

/** The number in the foot of every page. */
@Component
class KnowledgeVersion implements DataVersion {

    private final Knowledge knowledge;

    KnowledgeVersion(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public long knowledgeNumber() {
        return knowledge.latest();
    }
}
