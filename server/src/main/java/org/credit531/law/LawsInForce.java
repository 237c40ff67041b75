package org.credit531.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.edition.Editions;
import org.credit531.edition.Laid;
import org.credit531.edition.Shelf;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/** The acts as shipped, with those laid over that two people have signed since; read again when an edition comes into force. */
@Component
final class LawsInForce implements Laws {

    private final Map<String, DataFiles.Text> shipped = new LinkedHashMap<>();
    private final Laws files;
    private final Laid<Loaded> laid;

    LawsInForce(Editions editions) {
        DataFiles.texts("law/*.yaml").forEach(text -> shipped.put(text.file(), text));
        files = new LawFiles(List.copyOf(shipped.values()));
        laid = new Laid<>(editions, () -> read(editions));
    }

    private Loaded read(Editions editions) {
        Map<String, DataFiles.Text> texts = new LinkedHashMap<>(shipped);
        editions.entered(Shelf.ACT).forEach(edition -> lay(texts, edition.name(), edition.text()));
        return new Loaded(new LawFiles(List.copyOf(texts.values())), texts);
    }

    private static void lay(Map<String, DataFiles.Text> texts, String act, String text) {
        String file = act + ".yaml";
        texts.put(file, new DataFiles.Text(file, text));
    }

    /** The law as it would be with another text of an act. */
    Laws with(String act, String text) {
        Map<String, DataFiles.Text> texts = new LinkedHashMap<>(laid.get().texts());
        lay(texts, act, text);
        return new LawFiles(new ArrayList<>(texts.values()));
    }

    Optional<String> shipped(String act) {
        return Optional.ofNullable(shipped.get(act + ".yaml")).map(DataFiles.Text::text);
    }

    List<String> acts() {
        return laid.get().texts().keySet().stream()
                .map(file -> file.substring(0, file.length() - ".yaml".length()))
                .sorted()
                .toList();
    }

    @Override
    public Laws asShipped() {
        return files;
    }

    @Override
    public List<Article> articles() {
        return laid.get().laws().articles();
    }

    @Override
    public Optional<Article> article(String id) {
        return laid.get().laws().article(id);
    }

    /** What was read. */
    private record Loaded(Laws laws, Map<String, DataFiles.Text> texts) {}
}
