package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Removes facts on a decision, before their term. */
@Component
class RemovingFacts implements RemovedFacts {

    private final JdbcRemovals removals;
    private final Erasing erasing;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final FactTokens tokens;
    private final Clock clock;

    RemovingFacts(
            JdbcRemovals removals,
            Erasing erasing,
            Knowledge knowledge,
            Catalogue catalogue,
            FactTokens tokens,
            Clock clock) {
        this.removals = removals;
        this.erasing = erasing;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public long remove(String item, UUID recordKey, String article) {
        long number = knowledge.next("removal", null);
        JdbcRemovals.Version present = removals.present(item, recordKey)
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-record", item, recordKey.toString()));
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Key key : sameFact(present)) {
            removals.markEarly(key.item(), key.recordKey(), article, today, number, now);
        }
        erasing.erase(number);
        return number;
    }

    /**
     * The record, the others of the subject of which any version tells the same decision, and those in whose place a correction
     * has put it: they are taken back, and told as known before. One that tells a later decision by now is another fact.
     */
    private Set<Key> sameFact(JdbcRemovals.Version present) {
        Key wanted = Key.of(present);
        Map<Key, List<JdbcRemovals.Version>> all =
                removals.ofSubject(present.subject()).stream().collect(Collectors.groupingBy(Key::of));
        Set<String> identities = new HashSet<>();
        LocalDate last = present.decided();
        for (JdbcRemovals.Version version : all.getOrDefault(wanted, List.of(present))) {
            identities.addAll(identity(version).left(values(version), version.decided()));
            last = version.decided().isAfter(last) ? version.decided() : last;
        }
        Set<Key> same = new LinkedHashSet<>(List.of(wanted));
        LocalDate latest = last;
        all.forEach((key, versions) -> {
            if (versions.stream().anyMatch(version -> tells(version, identities, latest))) {
                same.add(key);
            }
        });
        removals.predecessors(wanted.item(), wanted.recordKey()).stream()
                .map(key -> new Key(wanted.item(), key))
                .filter(key -> removals.present(key.item(), key.recordKey())
                        .filter(version -> isLater(version, latest))
                        .isEmpty())
                .forEach(same::add);
        return same;
    }

    private static boolean isLater(JdbcRemovals.Version version, LocalDate latest) {
        return version.decided().isAfter(latest) && !version.assumed();
    }

    private boolean tells(JdbcRemovals.Version version, Set<String> identities, LocalDate latest) {
        return !isLater(version, latest)
                && identity(version).asked(values(version), version.decided()).stream()
                        .anyMatch(identities::contains);
    }

    private FactIdentity identity(JdbcRemovals.Version version) {
        return new FactIdentity(catalogue.require(version.item()));
    }

    private Map<String, Object> values(JdbcRemovals.Version version) {
        return Canonical.values(catalogue.require(version.item()), version.itemVersion(), version.payload());
    }

    private record Key(String item, UUID recordKey) {

        static Key of(JdbcRemovals.Version version) {
            return new Key(version.item(), version.recordKey());
        }
    }

    @Override
    public List<Gone> gone(long removedIn, String article) {
        return removals.gone(removedIn, article);
    }

    @Override
    public boolean isAnyThere(long removedIn) {
        return removals.isAnyThere(removedIn);
    }

    @Override
    public Set<UUID> batches(long removedIn) {
        return removals.batches(removedIn);
    }

    @Override
    public Mentions mentions(long removedIn) {
        Set<String> scopes = removals.scopes(removedIn);
        Set<String> items = catalogue.items().stream()
                .filter(item -> scopes.contains(new FactIdentity(item).scope()))
                .map(Item::item)
                .collect(Collectors.toSet());
        Set<String> subjects =
                removals.designations(removedIn).stream().map(Spelling::of).collect(Collectors.toSet());
        return new Mentioned(removedIn, items, subjects);
    }

    private final class Mentioned implements Mentions {

        private final long removedIn;
        private final Set<String> items;
        private final Set<String> subjects;

        Mentioned(long removedIn, Set<String> items, Set<String> subjects) {
            this.removedIn = removedIn;
            this.items = items;
            this.subjects = subjects;
        }

        @Override
        public Set<String> items() {
            return items;
        }

        @Override
        public boolean isMentioned(String item, Collection<String> cells) {
            return cells.stream().map(Spelling::of).anyMatch(subjects::contains)
                    && removals.isLeft(removedIn, tokens.mentioned(catalogue.require(item), cells));
        }
    }
}
