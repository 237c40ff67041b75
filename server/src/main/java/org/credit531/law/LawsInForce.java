package org.credit531.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.credit531.edition.Edition;
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
        List<Edition> entered = editions.entered(Shelf.ACT);
        entered.forEach(edition -> lay(texts, edition.name(), edition.text()));
        Laws present = new LawFiles(List.copyOf(texts.values()));
        return new Loaded(present, texts, history(entered, present));
    }

    /** The law by the number from which it was known, each with what is known today beside it. */
    private NavigableMap<Long, Laws> history(List<Edition> entered, Laws present) {
        Map<String, LawFiles.Act> acts = new LinkedHashMap<>();
        NavigableMap<Long, Laws> known = new TreeMap<>();
        if (!entered.isEmpty()) {
            shipped.forEach((file, text) -> acts.put(file, LawFiles.Act.of(text)));
            known.put(0L, new LawThen(LawFiles.past(acts.values()), present));
        }
        var inOrder = entered.stream().collect(groupingBy(LawsInForce::number, TreeMap::new, toList()));
        inOrder.forEach((number, editions) -> {
            editions.forEach(edition -> acts.put(file(edition.name()), LawFiles.Act.of(text(edition))));
            known.put(number, new LawThen(LawFiles.past(acts.values()), present));
        });
        return known;
    }

    private static long number(Edition edition) {
        Long knowledge = edition.knowledge();
        return knowledge == null ? Long.MAX_VALUE : knowledge;
    }

    private static DataFiles.Text text(Edition edition) {
        return new DataFiles.Text(file(edition.name()), edition.text());
    }

    private static String file(String act) {
        return act + ".yaml";
    }

    private static void lay(Map<String, DataFiles.Text> texts, String act, String text) {
        texts.put(file(act), new DataFiles.Text(file(act), text));
    }

    /** The law as it would be with another text of an act. */
    Laws with(String act, String text) {
        Map<String, DataFiles.Text> texts = new LinkedHashMap<>(laid.get().texts());
        lay(texts, act, text);
        return new LawFiles(new ArrayList<>(texts.values()));
    }

    Optional<String> shipped(String act) {
        return Optional.ofNullable(shipped.get(file(act))).map(DataFiles.Text::text);
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
    public Laws knownAt(long number) {
        Loaded loaded = laid.get();
        var then = loaded.known().floorEntry(Math.max(number, 0));
        if (then == null || then.getKey().equals(loaded.known().lastKey())) {
            return loaded.laws();
        }
        return then.getValue();
    }

    @Override
    public Object state() {
        return laid.get().laws();
    }

    @Override
    public List<Article> articles() {
        return laid.get().laws().articles();
    }

    @Override
    public Optional<Article> article(String id) {
        return laid.get().laws().article(id);
    }

    @Override
    public List<Article> replacedBy(String id) {
        return laid.get().laws().replacedBy(id);
    }

    /** What was read; the law as known once is empty where nothing has changed since it was shipped. */
    private record Loaded(Laws laws, Map<String, DataFiles.Text> texts, NavigableMap<Long, Laws> known) {}

    /** The law as it was known, and for articles that nobody knew then as it is. */
    private record LawThen(Laws then, Laws now) implements Laws {

        @Override
        public List<Article> articles() {
            return then.articles();
        }

        @Override
        public Optional<Article> article(String id) {
            return then.article(id).or(() -> now.article(id));
        }
    }
}
