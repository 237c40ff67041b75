package org.credit531.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** A part of what a document says. Texts are plain; nothing in them is markup. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table")
})
public sealed interface Block {

    /** Every text in it. */
    Stream<String> texts();

    /** The heading of what follows, on one line. */
    record Heading(String text) implements Block {

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** Sentences; a line feed begins a new line. */
    record Paragraph(String text) implements Block {

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** Labels with their values. */
    record Facts(List<Fact> rows) implements Block {

        public Facts {
            rows = List.copyOf(rows);
        }

        @Override
        public Stream<String> texts() {
            return rows.stream().flatMap(row -> Stream.of(row.label(), row.value()));
        }
    }

    /** A table: its headings, and as many cells in each row. */
    record Table(List<String> head, List<List<String>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells stands under %d headings".formatted(row.size(), head.size()));
                }
            }
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(head.stream(), rows.stream().flatMap(List::stream));
        }
    }
}
