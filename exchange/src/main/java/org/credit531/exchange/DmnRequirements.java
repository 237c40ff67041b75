package org.credit531.exchange;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What decisions need of each other, found by the names in their expressions, so that none is forgotten. */
final class DmnRequirements {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    private static final Pattern NAME = Pattern.compile("(?<![.a-z0-9_])[a-z][a-z0-9_]*");
    private static final Set<String> LOGIC = Set.of("literalExpression", "decisionTable");

    private final Map<String, Xml> elements;
    private final Supplier<String> ids;

    /** Of inputs, decisions and tables of knowledge by name. */
    DmnRequirements(Map<String, Xml> elements, Supplier<String> ids) {
        this.elements = elements;
        this.ids = ids;
    }

    /** Adds to each decision every input, decision and table that it names; a table of knowledge names its parameters alone. */
    void add() {
        elements.values().stream()
                .filter(element -> element.name().equals("decision"))
                .forEach(this::require);
    }

    private void require(Xml decision) {
        var needed = decision.everywhere("text")
                .map(text -> QUOTED.matcher(text.text()).replaceAll(""))
                .flatMap(text -> NAME.matcher(text).results().map(MatchResult::group))
                .distinct()
                .flatMap(name -> Stream.ofNullable(elements.get(name)))
                .filter(other -> other != decision)
                .map(this::requirement)
                .sorted(Comparator.comparing(Xml::name))
                .toList();
        int beforeLogic = (int) decision.children().stream()
                .takeWhile(child -> !LOGIC.contains(child.name()))
                .count();
        decision.children().addAll(beforeLogic, needed);
    }

    private Xml requirement(Xml other) {
        var kind = switch (other.name()) {
            case "inputData" -> "requiredInput";
            case "decision" -> "requiredDecision";
            default -> "requiredKnowledge";
        };
        var requirement = new Xml(
                        DmnModel.NAMESPACE,
                        kind.equals("requiredKnowledge") ? "knowledgeRequirement" : "informationRequirement")
                .with("id", ids.get());
        requirement.add(kind).with("href", "#" + other.attribute("id"));
        return requirement;
    }
}
