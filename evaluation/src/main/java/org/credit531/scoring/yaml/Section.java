package org.credit531.scoring.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of the document, its keys in the order of the text. Doubled keys are findings, the first one counts. */
public final class Section {

    private final String name;
    private final int line;
    private final Findings findings;
    private final Map<String, Element> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Section(String name, MappingNode mapping, Findings findings) {
        this(name, mapping.getStartMark().getLine() + 1, findings);
        mapping.getValue().forEach(this::add);
    }

    private Section(String name, int line, Findings findings) {
        this.name = name;
        this.line = line;
        this.findings = findings;
    }

    /** Stands for a mapping that is not there; its absence is noted already, so what is asked of it is not noted again. */
    static Section missing(String name, int line) {
        return new Section(name, line, new Findings(""));
    }

    private void add(NodeTuple tuple) {
        int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.add(keyLine, "key-not-a-word", name);
            return;
        }
        if (values.putIfAbsent(key.getValue(), new Element(tuple.getValueNode(), findings)) != null) {
            findings.add(keyLine, "key-twice", name, key.getValue());
        }
        lines.putIfAbsent(key.getValue(), keyLine);
    }

    void refuseKeysOtherThan(List<String> known) {
        lines.forEach((key, keyLine) -> {
            if (!known.contains(key)) {
                findings.add(keyLine, "no-such-key", name, key, String.join(", ", known));
            }
        });
    }

    /** What this mapping is, for messages. */
    public String name() {
        return name;
    }

    /** The line on which the mapping starts, from 1. */
    public int line() {
        return line;
    }

    /** Notes that something is wrong with the mapping as a whole. */
    public void refuse(String mistake, Object... arguments) {
        findings.add(line, mistake, arguments);
    }

    /** The keys in the order of the text. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The keys with their values in the order of the text. */
    public Map<String, Element> entries() {
        return Collections.unmodifiableMap(values);
    }

    /** The value of a key that may be left out. */
    public Optional<Element> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; its absence is noted. */
    public Optional<Element> require(String key) {
        if (!values.containsKey(key)) {
            refuse("key-missing", name, key);
        }
        return find(key);
    }
}
