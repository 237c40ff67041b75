package org.credit531.collection.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook consists of.
 *
 * @param parts its parts
 * @param sheets the sheets that can be seen, in order; where all are hidden, all
 * @param from1904 whether days count from 1904
 * @param strings the texts that cells share
 * @param formats how numbers are shown
 */
record Workbook(ZipParts parts, List<Sheet> sheets, boolean from1904, SharedStrings strings, CellFormats formats) {

    private static final long MOST_UNPACKED = 16 << 20;
    private static final String MAIN = "xl/workbook.xml";

    /** A sheet: its name for readers, and its part. */
    record Sheet(String name, String part) {}

    static Workbook of(StoredFile file) throws IOException {
        ZipParts parts = new ZipParts(file);
        String main = main(parts);
        Map<String, Relation> relations = relations(parts, main);
        List<Sheet> seen = new ArrayList<>();
        List<Sheet> hidden = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart part = new XmlPart(parts.open(main, MOST_UNPACKED))) {
            while (part.next()) {
                if (part.begins("workbookPr")) {
                    from1904 = isTrue(part.attribute("date1904"));
                } else if (part.begins("sheet")) {
                    Relation relation = relations.get(String.valueOf(part.attribute("id")));
                    String state = part.attribute("state");
                    boolean shown = state == null || state.equals("visible");
                    if (relation != null && relation.type().endsWith("/worksheet") && parts.has(relation.target())) {
                        (shown ? seen : hidden)
                                .add(new Sheet(String.valueOf(part.attribute("name")), relation.target()));
                    }
                }
            }
        }
        List<Sheet> sheets = seen.isEmpty() ? hidden : seen;
        if (sheets.isEmpty()) {
            throw new FileProblem("not-a-table", "xlsx: no sheet");
        }
        return new Workbook(
                parts,
                sheets,
                from1904,
                SharedStrings.of(parts, target(relations, "/sharedStrings", "xl/sharedStrings.xml")),
                CellFormats.of(parts, target(relations, "/styles", "xl/styles.xml"), from1904));
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private static String main(ZipParts parts) throws IOException {
        String named = target(relations(parts, ""), "/officeDocument", MAIN);
        String main = parts.has(named) ? named : MAIN;
        if (main.endsWith(".bin")) {
            throw new FileProblem("old-workbook", "xlsb");
        }
        if (!parts.has(main)) {
            throw new FileProblem("not-a-table", parts.has("content.xml") ? "ods" : "zip");
        }
        return main;
    }

    /** What a part refers to: its kind and the name of the part. */
    private record Relation(String type, String target) {}

    private static Map<String, Relation> relations(ZipParts parts, String of) throws IOException {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String name = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(name)) {
            return relations;
        }
        try (XmlPart part = new XmlPart(parts.open(name, MOST_UNPACKED))) {
            while (part.next()) {
                if (part.begins("Relationship")) {
                    String target = String.valueOf(part.attribute("Target"));
                    relations.put(
                            String.valueOf(part.attribute("Id")),
                            new Relation(String.valueOf(part.attribute("Type")), absolute(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String absolute(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        return path.replaceAll("[^/]+/\\.\\./", "").replace("./", "");
    }

    private static String target(Map<String, Relation> relations, String type, String otherwise) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(otherwise);
    }
}
