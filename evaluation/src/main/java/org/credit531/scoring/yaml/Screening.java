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
                findings.add(event.getStartMark().getLine() + 1, objection.mistake, objection.argument);
                return false;
            }
        }
        return documents == 1 || emptyDocument();
    }

    private boolean emptyDocument() {
        findings.add(1, "empty-document");
        return false;
    }

    private @Nullable Objection objectionTo(Event event) {
        return switch (event) {
            case AliasEvent _alias -> new Objection("alias", "");
            case DocumentStartEvent _start -> enterDocument();
            case NodeEvent node -> objectionTo(node);
            case CollectionEndEvent _end -> leave();
            default -> null;
        };
    }

    private @Nullable Objection enterDocument() {
        documents++;
        return documents > 1 ? new Objection("second-document", "") : null;
    }

    private @Nullable Objection objectionTo(NodeEvent node) {
        if (node.getAnchor() != null) {
            return new Objection("anchor", "");
        }
        var tag = tagOf(node);
        if (tag != null) {
            return new Objection("tag", tag);
        }
        if (++nodes > MAX_NODES) {
            return new Objection("too-many-nodes", "" + MAX_NODES);
        }
        if (node instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            return new Objection("too-deep", "" + MAX_DEPTH);
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

    /** The argument is empty for a mistake without one. */
    private record Objection(String mistake, String argument) {}
}
