package org.credit531.scoring.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in the document. Asking it for what it is not notes a finding and returns an empty value, so that a reader
 * needs no branches; a document with findings is refused as a whole, therefore these empty values never get out.
 */
public final class Element {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final Node node;
    private final Findings findings;

    Element(Node node, Findings findings) {
        this.node = node;
        this.findings = findings;
    }

    /** The line on which this element starts, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Notes that something is wrong here; see {@link Finding} for the mistake and its arguments. */
    public void refuse(String mistake, Object... arguments) {
        findings.add(line(), mistake, arguments);
    }

    /** Whether this element is a mapping, for words that are written in two ways. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether this element is a mapping with this key. */
    public boolean has(String key) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key));
    }

    /** This element as a mapping that has no other keys than these. */
    public Section section(String name, List<String> keys) {
        var section = map(name);
        section.refuseKeysOtherThan(keys);
        return section;
    }

    /** This element as a mapping with free keys, such as a table of points by code. */
    public Section map(String name) {
        if (node instanceof MappingNode mapping) {
            return new Section(name, mapping, findings);
        }
        refuse("not-a-mapping", name);
        return Section.missing(name, line());
    }

    /** Whether this element is a list, for what may be written as one value or as several. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** This element as a list with at least one entry. */
    public List<Element> list(String name) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(entry -> new Element(entry, findings))
                    .toList();
        }
        refuse("not-a-list", name);
        return List.of();
    }

    /** The characters of a scalar as written, whatever YAML would make of them ({@code NO} stays {@code NO}). */
    public String text(String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        refuse("no-value", name);
        return "";
    }

    /**
     * A scalar of this form, otherwise the empty text and a finding.
     *
     * @param mistake the finding, whose arguments are the name, the text and what else is given here
     */
    public String text(String name, Pattern form, String mistake, Object... more) {
        var text = text(name);
        if (text.isEmpty() || form.matcher(text).matches()) {
            return text;
        }
        refuse(
                mistake,
                Stream.concat(Stream.of(name, quoted(text)), Stream.of(more)).toArray());
        return "";
    }

    /** A whole number between these limits, otherwise the lower one and a finding. */
    public long wholeNumber(String name, long least, long most) {
        var text = text(name, WHOLE_NUMBER, "cannot-be.whole-number", least, most);
        if (text.isEmpty()) {
            return least;
        }
        long number = Long.parseLong(text);
        if (number >= least && number <= most) {
            return number;
        }
        refuse("cannot-be.whole-number", name, text, least, most);
        return least;
    }

    /** Either true or false. */
    public boolean truth(String name) {
        return Boolean.parseBoolean(text(name, TRUTH, "cannot-be.truth"));
    }

    /**
     * A typed value: quoted is text; plain is a date (2026-06-30), a whole number without leading zeros, true or false,
     * otherwise text.
     */
    public Object value(String name) {
        var text = text(name);
        if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (DATE.matcher(text).matches()) {
            return date(name, text);
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            refuse("not-a-day", name, quoted(text));
            return LocalDate.EPOCH;
        }
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }
}
