package org.credit531.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text may be the next version of an item: versions only add, and every record that is stored must be readable by
 * the new one. What cannot be is a new item.
 */
final class NextVersion {

    private final Item before;
    private final Item after;
    private final Map<String, String> renamed;

    NextVersion(Item before, Item after) {
        this.before = before;
        this.after = after;
        this.renamed = renamed(before, after);
    }

    private static Map<String, String> renamed(Item before, Item after) {
        Map<String, String> renamed = new HashMap<>();
        after.upcasts().stream()
                .filter(step -> step.to() > before.version())
                .forEach(step -> renamed.putAll(step.renamed()));
        return renamed;
    }

    List<Finding> findings() {
        return Stream.of(identity(), upcasts(), fields(), roles())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Finding> identity() {
        Set<SubjectKind> lost = EnumSet.copyOf(before.subjects());
        lost.removeAll(after.subjects());
        return Stream.of(
                        finding(!after.item().equals(before.item()), "item:", "next.code", after.item(), before.item()),
                        finding(
                                after.version() != before.version() + 1,
                                "version:",
                                "next.version",
                                before.version() + 1,
                                after.version()),
                        finding(after.part() != before.part(), "part:", "next.part"),
                        finding(
                                !lost.isEmpty(),
                                "subjects:",
                                "next.subjects",
                                lost.stream().map(SubjectKind::code).collect(Collectors.joining(", "))),
                        finding(before.retention() != null && after.retention() == null, "item:", "next.retention"),
                        finding(!Objects.equals(after.register(), before.register()), "register:", "next.registers"))
                .flatMap(Function.identity());
    }

    private Stream<Finding> upcasts() {
        List<Upcast> old = before.upcasts();
        boolean kept = after.upcasts().size() >= old.size()
                && after.upcasts().subList(0, old.size()).equals(old);
        Stream<Finding> steps = after.upcasts().stream()
                .skip(kept ? old.size() : Long.MAX_VALUE)
                .flatMap(step -> finding(
                        step.to() != after.version(), "upcasts:", "next.upcast-to", step.to(), after.version()));
        Stream<Finding> names = renamed.keySet().stream()
                .flatMap(name -> finding(before.field(name).isEmpty(), "upcasts:", "next.renamed", name));
        return Stream.concat(finding(!kept, "upcasts:", "next.upcasts"), Stream.concat(steps, names));
    }

    private Stream<Finding> fields() {
        return before.fields().stream().flatMap(this::field);
    }

    private Stream<Finding> field(Field old) {
        Optional<Field> found = after.field(now(old.name()));
        if (found.isEmpty()) {
            return finding(true, "fields:", "next.field-gone", old.name());
        }
        Field field = found.get();
        List<Finding> wrong = new ArrayList<>();
        if (field.type() != old.type()) {
            wrong.add(Finding.at(field, "next.type", Words.of(old.type()), Words.of(field.type())));
        }
        if (field.decimals() != old.decimals()) {
            wrong.add(Finding.at(field, "next.decimals", old.decimals(), field.decimals()));
        }
        old.codes().keySet().stream()
                .filter(code -> !field.codes().containsKey(code))
                .forEach(code -> wrong.add(Finding.at(field, "next.code-gone", code)));
        return wrong.stream();
    }

    private Stream<Finding> roles() {
        Party party = before.party();
        List<String> others = party.otherCodes().stream().map(this::now).toList();
        List<String> now = after.party().otherCodes();
        boolean sameParty = Objects.equals(
                        nullableNow(party.code()), after.party().code())
                && Objects.equals(nullableNow(party.person()), after.party().person())
                && now(party.name()).equals(after.party().name())
                && now.size() >= others.size()
                && now.subList(0, others.size()).equals(others);
        return Stream.of(
                        finding(!sameParty, "party:", "next.party"),
                        finding(!before.key().stream().map(this::now).toList().equals(after.key()), "key:", "next.key"),
                        finding(
                                !now(before.effectiveFrom()).equals(after.effectiveFrom())
                                        || !Objects.equals(nullableNow(before.effectiveTo()), after.effectiveTo()),
                                "effective-from:",
                                "next.effective"))
                .flatMap(Function.identity());
    }

    private String now(String field) {
        return renamed.getOrDefault(field, field);
    }

    private @Nullable String nullableNow(@Nullable String field) {
        return field == null ? null : now(field);
    }

    private static Stream<Finding> finding(boolean wrong, String place, String key, Object... arguments) {
        return wrong ? Stream.of(Finding.of(place, key, arguments)) : Stream.empty();
    }
}
