package org.credit531.province.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a feed's file, which knows its line. */
final class YamlNode {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}");

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode root(String file, String text) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw new FeedProblem(file, 1, "the file is empty");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new FeedProblem(file, line, "this is not YAML, " + e.getProblem() + ": mend the syntax of this line");
        }
    }

    FeedProblem problem(String problem) {
        return new FeedProblem(file, node.getStartMark().getLine() + 1, problem);
    }

    /** The entries of a mapping, by key, in order. */
    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("this must be key: value pairs");
        }
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.problem("the key " + key.text() + " stands here twice: leave one out");
            }
        }
        return entries;
    }

    /** Refuses keys that are not among these. */
    void allow(String... keys) {
        for (var entry : entries().entrySet()) {
            if (!List.of(keys).contains(entry.getKey())) {
                throw entry.getValue()
                        .problem(
                                "there is no key '" + entry.getKey() + "' here: use one of " + String.join(", ", keys));
            }
        }
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    YamlNode get(String key) {
        return find(key).orElseThrow(() -> problem("the key '" + key + "' is missing: write it"));
    }

    List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("this must be a list: write [a, b], or - and an entry on each line");
        }
        var nodes = new ArrayList<YamlNode>();
        sequence.getValue().forEach(entry -> nodes.add(new YamlNode(file, entry)));
        return nodes;
    }

    List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw problem("this must be one value");
    }

    int number(int least, int most) {
        var text = text();
        long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number < least || number > most) {
            throw problem("'" + text + "' cannot stand here: write a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    boolean truth() {
        var text = text();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw problem("'" + text + "' cannot stand here: write true or false");
    }

    /** A span of whole numbers, {@code 1..3}; a single number is a span of one. */
    Span span() {
        var parts = text().split("\\.\\.", -1);
        var first = parts[0].strip();
        var last = parts[parts.length - 1].strip();
        boolean written = parts.length <= 2
                && NUMBER.matcher(first).matches()
                && NUMBER.matcher(last).matches();
        if (!written || Long.parseLong(first) > Long.parseLong(last)) {
            throw problem("'" + text() + "' is no span: write a number, or the smaller and the greater one as 1..3");
        }
        return new Span(Long.parseLong(first), Long.parseLong(last));
    }

    /** One of the constants of an enumeration, in small letters with hyphens. */
    <E extends Enum<E>> E one(Class<E> type) {
        var names = new ArrayList<String>();
        for (E constant : type.getEnumConstants()) {
            var name = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (name.equals(text())) {
                return constant;
            }
            names.add(name);
        }
        throw problem("'" + text() + "' cannot stand here: use one of " + String.join(", ", names));
    }

    /** As {@link #one}, where the key may be missing. */
    static <E extends Enum<E>> E oneOf(YamlNode parent, String key, Class<E> type, E otherwise) {
        @Nullable YamlNode found = parent.entries().get(key);
        return found == null ? otherwise : found.one(type);
    }

    /**
     * A span of whole numbers.
     *
     * @param least the first
     * @param most the last
     */
    record Span(long least, long most) {}
}
