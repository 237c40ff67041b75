package org.credit531.documents;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A block as templates show it.
 *
 * @param kind {@code heading}, {@code paragraph}, {@code facts} or {@code table}
 * @param lines of a heading, which has one, or a paragraph
 * @param facts of labels with values
 * @param head of a table
 * @param rows of a table
 */
record ShownBlock(String kind, List<String> lines, List<Fact> facts, List<String> head, List<List<String>> rows) {

    static ShownBlock of(Block block) {
        return of(block, UnaryOperator.identity());
    }

    /** The block with each text as the paper can show it. */
    static ShownBlock of(Block block, UnaryOperator<String> text) {
        return switch (block) {
            case Block.Heading(var said) ->
                new ShownBlock("heading", List.of(text.apply(said)), List.of(), List.of(), List.of());
            case Block.Paragraph(var said) ->
                new ShownBlock("paragraph", text.apply(said).lines().toList(), List.of(), List.of(), List.of());
            case Block.Facts(var facts) ->
                new ShownBlock(
                        "facts",
                        List.of(),
                        facts.stream()
                                .map(fact -> new Fact(text.apply(fact.label()), text.apply(fact.value())))
                                .toList(),
                        List.of(),
                        List.of());
            case Block.Table(var head, var rows) ->
                new ShownBlock(
                        "table",
                        List.of(),
                        List.of(),
                        head.stream().map(text).toList(),
                        rows.stream()
                                .map(row -> row.stream().map(text).toList())
                                .toList());
        };
    }
}
