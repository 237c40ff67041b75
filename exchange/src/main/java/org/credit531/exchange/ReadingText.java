package org.credit531.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.YamlDocument;

/** Reads the text of a model that the lint has accepted; amounts and spans are spelt in one way afterwards. */
final class ReadingText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,3})?");
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4}) (day|month|year)s?");

    /** Where conditions compare, what is not quoted has a type. */
    private static final Set<String> TYPED = Set.of("equals", "in", "between");

    private ReadingText() {}

    static Mapping of(String yaml) {
        var root = YamlDocument.read(yaml, new Findings("model"))
                .orElseThrow(() -> RefusedFile.at("model", "not-a-model"));
        return mapping(root, "", false);
    }

    private static Mapping mapping(Element element, String key, boolean typed) {
        var mapping = new Mapping();
        // These keys are codes and names: they must not be taken for words of the language.
        boolean free = key.equals("table") || key.equals("replaces");
        element.map(key).entries().forEach((name, value) -> {
            var inner = free ? "points" : name;
            var tree = tree(value, inner, typed || TYPED.contains(inner));
            boolean isEmpty = tree instanceof Mapping read && read.entries().isEmpty();
            mapping.with(name, isEmpty ? null : tree);
        });
        return mapping;
    }

    private static Tree tree(Element element, String key, boolean typed) {
        if (element.isMapping()) {
            return mapping(element, key, typed);
        }
        if (element.isList()) {
            var entries = new ArrayList<Tree>();
            element.list(key).forEach(entry -> entries.add(tree(entry, key, typed)));
            return new Sequence(entries);
        }
        return new Scalar(typed ? element.value(key) : spelt(element.text(key), key));
    }

    /** Names and codes stay as they are, also where they look like numbers. */
    private static String spelt(String text, String key) {
        return Words.TEXTS.contains(key) ? text : spelt(text);
    }

    /** An amount without idle zeros, a span in its proper number. */
    static String spelt(String text) {
        if (NUMBER.matcher(text).matches()) {
            var number = new BigDecimal(text);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        var span = SPAN.matcher(text);
        if (span.matches()) {
            return span.group(1) + " " + span.group(2) + (span.group(1).equals("1") ? "" : "s");
        }
        return text;
    }
}
