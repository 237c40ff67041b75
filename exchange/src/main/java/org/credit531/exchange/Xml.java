package org.credit531.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document, without prefixes, comments and the blanks between elements.
 *
 * @param namespace its namespace
 * @param name its local name
 * @param attributes those without a namespace, by name
 * @param children the elements in it
 * @param text its text, where it has no children
 */
record Xml(String namespace, String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {

    Xml(String namespace, String name) {
        this(namespace, name, new LinkedHashMap<>(), new ArrayList<>(), new StringBuilder());
    }

    /** Adds an attribute where there is a value. */
    Xml with(String attribute, @Nullable String value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** Adds a child in the same namespace and returns that child. */
    Xml add(String child) {
        return add(new Xml(namespace, child));
    }

    Xml add(Xml child) {
        children.add(child);
        return child;
    }

    Xml saying(String words) {
        text.append(words);
        return this;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Stream<Xml> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<Xml> first(String child) {
        return all(child).findFirst();
    }

    /** Every element of this name at any depth, in the order of the document. */
    Stream<Xml> everywhere(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.everywhere(wanted)));
    }

    String words() {
        return text.toString().strip();
    }
}
