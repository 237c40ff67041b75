package org.credit531.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML text as a tree that knows where each part stands: for saying what is wrong where, for comparing and for editing. */
public final class DataTree {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final int DEEPEST = 12;

    private final String text;

    private DataTree(String text) {
        this.text = text;
    }

    /**
     * The tree of a text.
     *
     * @throws Broken where it is no YAML, repeats a key, or uses anchors, which data files do without
     */
    public static Part of(String text) {
        try {
            checkShape(text);
            Node root = new Compose(SETTINGS).composeString(text).orElseThrow(() -> new Broken(1, "data.empty"));
            return new DataTree(text).part(root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new Broken(line, "data.no-yaml", e.getProblem());
        } catch (YamlEngineException e) {
            throw new Broken(1, "data.no-yaml", String.valueOf(e.getMessage()));
        }
    }

    /** Before a tree is made of it: what is nested without end, or grows by references, makes none. */
    private static void checkShape(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            if (event instanceof AliasEvent) {
                throw new Broken(line, "data.reference");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Broken(line, "data.deep");
            }
        }
    }

    private Part part(Node node) {
        Place place = new Place(line(node.getStartMark()), at(node.getStartMark()), at(node.getEndMark()));
        return switch (node) {
            case MappingNode mapping -> keyed(mapping, place);
            case SequenceNode sequence ->
                new Part.Listed(sequence.getValue().stream().map(this::part).toList(), place);
            case ScalarNode scalar -> scalar(scalar, place);
            default -> throw new Broken(place.line(), "data.part");
        };
    }

    private Part.Keyed keyed(MappingNode mapping, Place place) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Broken(line, "data.key");
            }
            if (parts.put(key.getValue(), part(tuple.getValueNode())) != null) {
                throw new Broken(line, "data.key-twice", key.getValue());
            }
            lines.put(key.getValue(), line);
        }
        return new Part.Keyed(parts, lines, place);
    }

    private static Part.Scalar scalar(ScalarNode scalar, Place place) {
        Tag tag = scalar.getTag();
        Part.Kind kind = Tag.INT.equals(tag)
                ? Part.Kind.INTEGER
                : Tag.BOOL.equals(tag) ? Part.Kind.TRUTH : Tag.NULL.equals(tag) ? Part.Kind.NOTHING : Part.Kind.TEXT;
        return new Part.Scalar(scalar.getValue(), kind, place);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    /** Marks count characters of Unicode; texts are addressed by their units of sixteen bits. */
    private int at(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }

    /**
     * Where a part stands.
     *
     * @param line its first line, from 1
     * @param from where it begins in the text
     * @param until where it ends
     */
    public record Place(int line, int from, int until) {}

    /** A part of the tree. */
    public sealed interface Part {

        Place place();

        /** What a plain value is. */
        enum Kind {
            TEXT,
            INTEGER,
            TRUTH,
            NOTHING
        }

        /** Keys with their parts; {@code lines} are those of the keys. */
        record Keyed(Map<String, Part> parts, Map<String, Integer> lines, Place place) implements Part {}

        record Listed(List<Part> parts, Place place) implements Part {}

        record Scalar(String text, Kind kind, Place place) implements Part {}
    }

    /** A text of which no tree can be made. */
    public static final class Broken extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;

        Broken(int line, String key, Object... arguments) {
            super(line + ": " + Texts.of("data", key, Locale.ENGLISH, arguments));
            flaw = new Flaw(line, Label.of(locale -> Texts.of("data", key, locale, arguments)));
        }

        public Flaw flaw() {
            return flaw;
        }
    }
}
