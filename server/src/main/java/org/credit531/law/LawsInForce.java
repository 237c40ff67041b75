package org.credit531.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/** The acts as shipped, with those laid over that two people have signed since; read again when an edition comes into force. */
@Component
final class LawsInForce implements Laws {

    private final Map<String, DataFiles.Text> shipped = new LinkedHashMap<>();
    private final Laws files;
    private final Editions editions;
    private volatile Loaded loaded;

    LawsInForce(Editions editions) {
        DataFiles.texts("law/*.yaml").forEach(text -> shipped.put(text.file(), text));
        files = new LawFiles(List.copyOf(shipped.values()));
        this.editions = editions;
        loaded = load(editions.stamp());
    }

    private Laws current() {
        Loaded present = loaded;
        long stamp = editions.stamp();
        if (present.stamp() == stamp) {
            return present.laws();
        }
        Loaded newer = load(stamp);
        loaded = newer;
        return newer.laws();
    }

    private Loaded load(long stamp) {
        Map<String, DataFiles.Text> texts = new LinkedHashMap<>(shipped);
        for (Edition edition : editions.entered(Shelf.ACT)) {
            lay(texts, edition.name(), edition.text());
        }
        return new Loaded(stamp, new LawFiles(List.copyOf(texts.values())), texts);
    }

    private static void lay(Map<String, DataFiles.Text> texts, String act, String text) {
        String file = act + ".yaml";
        texts.put(file, new DataFiles.Text(file, text));
    }

    /** The law as it would be with another text of an act. */
    Laws with(String act, String text) {
        current();
        Map<String, DataFiles.Text> texts = new LinkedHashMap<>(loaded.texts());
        lay(texts, act, text);
        return new LawFiles(new ArrayList<>(texts.values()));
    }

    Optional<String> shipped(String act) {
        return Optional.ofNullable(shipped.get(act + ".yaml")).map(DataFiles.Text::text);
    }

    List<String> acts() {
        current();
        return loaded.texts().keySet().stream()
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
        return current().articles();
    }

    @Override
    public Optional<Article> article(String id) {
        return current().article(id);
    }

    /** What was read, and under which number. */
    private record Loaded(long stamp, Laws laws, Map<String, DataFiles.Text> texts) {}
}
