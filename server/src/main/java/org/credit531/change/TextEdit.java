package org.credit531.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.language.DataTree;
import org.credit531.language.DataTree.Part;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Changes single values in the text of an item and leaves everything else, comments too, as it is written. */
final class TextEdit {

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z_][\\p{IsHan}\\w（）()、·./-]*");
    private static final Pattern WORDS = Pattern.compile("(?i)true|false|null|yes|no|on|off|~");

    private String text;

    TextEdit(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The next version's text: its number goes up by one. */
    static String numbered(String text, int version) {
        return text.replaceFirst("(?m)^version:.*$", "version: " + version);
    }

    /** Sets a value of a field; nothing where it is blank. */
    TextEdit field(String field, String value, String... path) {
        return value.isBlank() ? this : set(fieldNamed(field), value.strip(), path);
    }

    /** Sets a value of the item itself; nothing where it is blank. */
    TextEdit item(String value, String... path) {
        return value.isBlank() ? this : set(root(), value.strip(), path);
    }

    /** Adds words to a list of a field and takes others away. */
    TextEdit words(String field, String add, String remove, String... path) {
        if (add.isBlank() && remove.isBlank()) {
            return this;
        }
        Part.Keyed owner = fieldNamed(field);
        List<String> words = new ArrayList<>(find(owner, path)
                .filter(Part.Listed.class::isInstance)
                .map(Part.Listed.class::cast)
                .map(listed -> listed.parts().stream()
                        .filter(Part.Scalar.class::isInstance)
                        .map(part -> ((Part.Scalar) part).text())
                        .toList())
                .orElse(List.of()));
        words.removeAll(split(remove));
        split(add).stream().filter(word -> !words.contains(word)).forEach(words::add);
        return write(owner, words.stream().map(TextEdit::quoted).collect(Collectors.joining(", ", "[", "]")), path);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private TextEdit set(Part.Keyed owner, String value, String... path) {
        return write(owner, quoted(value), path);
    }

    private TextEdit write(Part.Keyed owner, String written, String... path) {
        Optional<Part> present = find(owner, path);
        if (present.isPresent()) {
            DataTree.Place place = present.get().place();
            text = text.substring(0, place.from()) + written + text.substring(place.until());
            return this;
        }
        Part inner = path.length == 1
                ? owner
                : find(owner, Arrays.copyOf(path, path.length - 1)).orElse(null);
        if (inner instanceof Part.Keyed keyed) {
            insert(keyed, path[path.length - 1] + ": " + written);
        } else {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "change-edit", String.join(".", path));
        }
        return this;
    }

    /** After the first of its keys: on a line of its own, or between the braces. */
    private void insert(Part.Keyed keyed, String entry) {
        int from = keyed.place().from();
        if (text.charAt(from) == '{') {
            text = text.substring(0, from + 1) + entry + ", " + text.substring(from + 1);
            return;
        }
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', from);
        String first = end < 0 ? "\n" : "";
        int at = end < 0 ? text.length() : end + 1;
        text = text.substring(0, at) + first + " ".repeat(from - lineStart) + entry + "\n" + text.substring(at);
    }

    private static Optional<Part> find(Part from, String... path) {
        Part part = from;
        for (String key : path) {
            part = part instanceof Part.Keyed keyed ? keyed.parts().get(key) : null;
        }
        return Optional.ofNullable(part);
    }

    private Part.Keyed root() {
        if (DataTree.of(text) instanceof Part.Keyed keyed) {
            return keyed;
        }
        throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "change-edit", "");
    }

    private Part.Keyed fieldNamed(String name) {
        Part fields = root().parts().get("fields");
        List<Part> all = fields instanceof Part.Listed listed ? listed.parts() : List.of();
        return all.stream()
                .filter(Part.Keyed.class::isInstance)
                .map(Part.Keyed.class::cast)
                .filter(field -> isNamed(field.parts().get("name"), name))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "change-edit", name));
    }

    private static boolean isNamed(@Nullable Part part, String name) {
        return part instanceof Part.Scalar scalar && scalar.text().equals(name);
    }

    private static String quoted(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !WORDS.matcher(value).matches()
                || value.matches("\\d{1,9}") && !value.startsWith("0");
        return plain
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
