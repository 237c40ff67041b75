package org.credit531.client.command;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file (RFC 4180: quoted cells may hold commas, quotes and line ends), read one at a time. */
final class CsvRows {

    private static final int LONGEST_ROW = 4 << 20;
    private static final int END = -1;

    private final String file;
    private final PushbackReader reader;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private int characters;

    CsvRows(String file, Reader reader) throws IOException {
        this.file = file;
        this.reader = new PushbackReader(reader);
        int first = this.reader.read();
        if (first != '\uFEFF' && first != END) {
            this.reader.unread(first);
        }
    }

    /** Number of the line on which the last row ended. */
    long line() {
        return line - 1;
    }

    String place() {
        return file + ":" + line();
    }

    /** The next row's cells, or null after the last row; lines without anything are passed over. */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            characters = 0;
            var cells = new ArrayList<String>();
            int ended;
            do {
                ended = cell();
                cells.add(cell.toString());
            } while (ended == ',');
            line++;
            boolean empty = cells.size() == 1 && cells.getFirst().isEmpty();
            if (!empty) {
                return cells;
            }
            if (ended == END) {
                return null;
            }
        }
    }

    /** Reads a cell and returns what ended it: a comma, a line end or the end of the file. */
    private int cell() throws IOException {
        cell.setLength(0);
        int character = read();
        if (character == '"') {
            quoted();
            character = read();
        }
        while (character != ',' && character != '\n' && character != END) {
            if (character != '\r') {
                cell.append((char) character);
            }
            character = read();
        }
        return character;
    }

    private void quoted() throws IOException {
        while (true) {
            int character = read();
            if (character == END) {
                throw new IOException(file + ":" + line + ": a quote is opened and not closed: close it");
            }
            if (character == '"') {
                int next = read();
                if (next != '"') {
                    unread(next);
                    return;
                }
            }
            line += character == '\n' ? 1 : 0;
            cell.append((char) character);
        }
    }

    private int read() throws IOException {
        if (++characters > LONGEST_ROW) {
            throw new IOException(
                    file + ":" + line + ": the row is longer than 4 million characters: is a quote not closed?");
        }
        return reader.read();
    }

    private void unread(int character) throws IOException {
        if (character != END) {
            reader.unread(character);
        }
    }
}
