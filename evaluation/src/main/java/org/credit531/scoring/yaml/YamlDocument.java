package org.credit531.scoring.yaml;

import java.io.StringReader;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Opens a YAML document that nobody vouches for. Only the node graph is built, no object is ever constructed from a tag;
 * size, depth, number of nodes, anchors, aliases and tags are checked on the event stream before the graph exists.
 */
public final class YamlDocument {

    /** Longest document that is looked at, in UTF-16 units. The models of a province need a tenth of it. */
    public static final int MAX_CHARACTERS = 256 * 1024;

    private YamlDocument() {}

    /** The root of the document, or nothing and at least one finding. */
    public static Optional<Element> read(String text, Findings findings) {
        if (text.length() > MAX_CHARACTERS) {
            findings.add(1, "too-long", text.length(), MAX_CHARACTERS);
            return Optional.empty();
        }
        try {
            return new Screening(findings).passes(yaml().parse(new StringReader(text)))
                    ? Optional.of(new Element(compose(text), findings))
                    : Optional.empty();
        } catch (YAMLException e) {
            note(e, text, findings);
            return Optional.empty();
        }
    }

    private static Node compose(String text) {
        return yaml().compose(new StringReader(text));
    }

    /** Whether a text that can be read says something in comments, which its elements do not have. */
    public static boolean hasComments(String text) {
        var options = options();
        options.setProcessComments(true);
        var events = new Yaml(new SafeConstructor(options)).parse(new StringReader(text));
        return StreamSupport.stream(events.spliterator(), false)
                .anyMatch(event -> event instanceof CommentEvent comment
                        && !comment.getValue().isBlank());
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(options()));
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(Screening.MAX_DEPTH + 1);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static int lineOf(YAMLException e, String text) {
        return switch (e) {
            case MarkedYAMLException marked -> lineOf(marked.getProblemMark());
            case ReaderException unreadable -> lineAt(unreadable.getPosition(), text);
            default -> 1;
        };
    }

    private static int lineOf(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int lineAt(int position, String text) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }

    /** What the parser itself says stays in its language. */
    private static void note(YAMLException e, String text, Findings findings) {
        int line = lineOf(e, text);
        switch (e) {
            case MarkedYAMLException marked -> findings.add(line, "not-yaml", marked.getProblem());
            case ReaderException unreadable ->
                findings.add(line, "not-yaml.character", "U+%04X".formatted(unreadable.getCodePoint()));
            default -> findings.add(line, "not-yaml.at-all");
        }
    }
}
