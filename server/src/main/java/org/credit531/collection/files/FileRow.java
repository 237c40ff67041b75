package org.credit531.collection.files;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file. Not a record: arrays are handed on, never compared.
 */
public final class FileRow {

    private final long number;
    private final String @Nullable [] names;
    private final String[] cells;
    private final @Nullable Defect defect;

    private FileRow(long number, String @Nullable [] names, String[] cells, @Nullable Defect defect) {
        this.number = number;
        this.names = names;
        this.cells = cells;
        this.defect = defect;
    }

    /** A row whose cells stand in columns. */
    public static FileRow of(long number, String[] cells) {
        return new FileRow(number, null, cells, null);
    }

    /** A row that brings the name of each of its cells. */
    static FileRow named(long number, String[] names, String[] cells) {
        return new FileRow(number, names, cells, null);
    }

    /** A row that cannot be read by itself; the others can. */
    static FileRow broken(long number, String text, Defect defect) {
        return new FileRow(number, new String[] {""}, new String[] {text}, defect);
    }

    /** Its number as a spreadsheet counts: the first row of the file or sheet is 1. */
    public long number() {
        return number;
    }

    /** The names of its cells where the file has no heading row. */
    public String @Nullable [] names() {
        return names;
    }

    /** Its cells as text; a missing cell at the end is left out. */
    public String[] cells() {
        return cells;
    }

    /** Why the row cannot be read, if it cannot. */
    public @Nullable Defect defect() {
        return defect;
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is wrong with a row as a whole.
     *
     * @param code a stable code, such as {@code not-json}
     * @param name the name of the cell it is about, or empty
     * @param detail what its message needs besides
     */
    public record Defect(String code, String name, String detail) {}
}
