package org.credit531.scoring.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Looks at the events of a document one after the other, in constant memory, and stops at the first thing that a
 * harmless document does not need. An alias bomb is refused at its first anchor.
 */
final class Screening {

    static final int MAX_DEPTH = 12;
    static final int MAX_NODES = 20_000;

    private final Findings findings;
    private int documents;
    private int depth;
    private int nodes;

    Screening(Findings findings) {
        this.findings = findings;
    }

    boolean passes(Iterable<Event> events) {
        for (Event event : events) {
            var objection = objectionTo(event);
            if (objection != null) {
                findings.add(event.getStartMark().getLine() + 1, objection.reason, objection.remedy);
                return false;
            }
        }
        return documents == 1 || emptyDocument();
    }

    private boolean emptyDocument() {
        findings.add(1, "the document is empty", "write a model into it");
        return false;
    }

    private @Nullable Objection objectionTo(Event event) {
        return switch (event) {
            case AliasEvent _alias -> new Objection("aliases are not allowed", "write the value out");
            case DocumentStartEvent _start -> enterDocument();
            case NodeEvent node -> objectionTo(node);
            case CollectionEndEvent _end -> leave();
            default -> null;
        };
    }

    private @Nullable Objection enterDocument() {
        documents++;
        return documents > 1 ? new Objection("a second document starts here", "write one document per file") : null;
    }

    private @Nullable Objection objectionTo(NodeEvent node) {
        if (node.getAnchor() != null) {
            return new Objection("anchors are not allowed", "write the value out where it is needed");
        }
        if (tagOf(node) != null) {
            return new Objection("the tag " + tagOf(node) + " is not allowed", "leave tags out");
        }
        if (++nodes > MAX_NODES) {
            return new Objection("the document has more than " + MAX_NODES + " nodes", "split it");
        }
        if (node instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            return new Objection("the document is nested deeper than " + MAX_DEPTH + " levels", "flatten it");
        }
        return null;
    }

    private @Nullable Objection leave() {
        depth--;
        return null;
    }

    private static @Nullable String tagOf(NodeEvent node) {
        return switch (node) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private record Objection(String reason, String remedy) {}
}
