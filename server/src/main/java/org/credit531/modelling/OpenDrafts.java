package org.credit531.modelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.evaluation.ModelTexts;
import org.credit531.workflow.Cases;
import org.springframework.stereotype.Component;

/** The drafts, read as models. */
@Component
class OpenDrafts implements DraftedModels {

    private static final List<String> OPEN = List.of("draft", "review", "reviewed");

    private final JdbcDrafts drafts;
    private final ModelTexts texts;
    private final Register register;
    private final Cases cases;

    OpenDrafts(JdbcDrafts drafts, ModelTexts texts, Register register, Cases cases) {
        this.drafts = drafts;
        this.texts = texts;
        this.register = register;
        this.cases = cases;
    }

    @Override
    public List<Drafted> open() {
        List<ModelDraft> all = drafts.all();
        Map<UUID, String> open = cases.among(all.stream().map(ModelDraft::id).toList(), OPEN);
        return all.stream()
                .filter(draft -> open.containsKey(draft.id()))
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<Drafted> find(UUID id) {
        return drafts.find(id).map(this::read);
    }

    private Drafted read(ModelDraft draft) {
        String text = draft.words().text();
        return new Drafted(
                draft.id(),
                draft.model(),
                draft.version(),
                draft.writtenBy(),
                text,
                texts.read(draft.model() + ".yaml", text, register.bases()).model());
    }
}
