package org.credit531.documents;

import java.util.List;
import java.util.regex.Pattern;

/** How much a document may say, and in which characters: what is printed and signed is never cut silently. */
final class DocumentLimits {

    static final int LONGEST_TITLE = 200;
    static final int MOST_BLOCKS = 400;
    static final int MOST_ROWS = 2_000;
    static final int MOST_COLUMNS = 12;
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_CHARACTERS = 300_000;

    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7E]{0,299}");

    private DocumentLimits() {}

    static void check(String title, List<Block> body) {
        require(
                !title.isBlank() && title.length() <= LONGEST_TITLE && title.indexOf('\n') < 0,
                "the title is empty, in lines or too long");
        requirePrintable(title, "the title");
        require(body.size() <= MOST_BLOCKS, "there are more than " + MOST_BLOCKS + " blocks");
        int characters = 0;
        for (int index = 0; index < body.size(); index++) {
            characters += checked(body.get(index), "block " + (index + 1));
        }
        require(characters <= MOST_CHARACTERS, "there are more than " + MOST_CHARACTERS + " characters");
    }

    static void checkPath(String about) {
        require(PATH.matcher(about).matches(), "what it is about is no path of a page");
    }

    static void checkReason(String reason) {
        require(!reason.isBlank() && reason.length() <= LONGEST_TITLE, "the reason is empty or too long");
        requirePrintable(reason, "the reason");
    }

    private static int checked(Block block, String place) {
        switch (block) {
            case Block.Heading heading ->
                require(
                        !heading.text().isBlank()
                                && heading.text().length() <= LONGEST_TITLE
                                && heading.text().indexOf('\n') < 0,
                        place + " is empty, in lines or too long");
            case Block.Paragraph paragraph -> require(!paragraph.text().isBlank(), place + " is empty");
            case Block.Facts facts -> require(facts.rows().size() <= MOST_ROWS, place + " has too many rows");
            case Block.Table table ->
                require(
                        table.rows().size() <= MOST_ROWS
                                && !table.head().isEmpty()
                                && table.head().size() <= MOST_COLUMNS,
                        place + " has too many rows or columns");
        }
        return block.texts()
                .peek(text -> require(text.length() <= LONGEST_TEXT, place + " has a text that is too long"))
                .peek(text -> requirePrintable(text, place))
                .mapToInt(String::length)
                .sum();
    }

    private static void requirePrintable(String text, String place) {
        require(!Printable.UNPRINTABLE.matcher(text).find(), place + " has characters that cannot be printed");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("a document cannot be issued: " + otherwise);
        }
    }
}
