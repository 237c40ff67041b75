package org.credit531.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the YAML files in which the domain is written (catalogue, law, units) into records, and says file and line of
 * what does not fit: an unknown key, a missing value, a value that the record's own checks refuse.
 */
public final class DataFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final Pattern MARK =
            Pattern.compile("in reader, line (\\d+), column \\d+:(?!.*in reader, line)", Pattern.DOTALL);

    private DataFiles() {}

    /** Every file that matches the class-path pattern, read as the type, in order of file name. */
    public static <T> List<T> read(String pattern, Class<T> type) {
        return texts(pattern).stream()
                .map(text -> parse(text.file(), text.text(), type))
                .toList();
    }

    /** Every file that matches the class-path pattern, unread, in order of file name. */
    public static List<Text> texts(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(DataFiles::name))
                    .map(DataFiles::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of one file read as the type.
     *
     * @throws IllegalArgumentException naming file, line and reason
     */
    public static <T> T parse(String file, String text, Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ":" + line(e, text) + ": " + reason(e), e);
        }
    }

    /** What {@link #parse} has thrown, as a flaw with its line. */
    public static Flaw flaw(String file, IllegalArgumentException thrown) {
        String message = String.valueOf(thrown.getMessage());
        Matcher placed = Pattern.compile(Pattern.quote(file) + ":(\\d+): ", Pattern.DOTALL)
                .matcher(message);
        return placed.lookingAt()
                ? new Flaw(Math.max(1, Integer.parseInt(placed.group(1))), plain(message.substring(placed.end())))
                : new Flaw(1, plain(message));
    }

    private static Label plain(String reason) {
        return new Label(reason, reason);
    }

    private static Text text(Resource resource) {
        try {
            return new Text(name(resource), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser has read on when it reports: an unknown key stands above, and a broken line is in its message. */
    private static int line(JacksonException e, String text) {
        int reported = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> lines = text.lines().toList();
            for (int line = Math.min(reported, lines.size()); line > 0; line--) {
                if (lines.get(line - 1).contains(unknown.getPropertyName())) {
                    return line;
                }
            }
        }
        Matcher marked = MARK.matcher(String.valueOf(e.getOriginalMessage()));
        return marked.find() ? Integer.parseInt(marked.group(1)) : reported;
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "' here; known are "
                    + unknown.getKnownPropertyIds();
        }
        @Nullable Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException || cause instanceof NullPointerException
                ? String.valueOf(cause.getMessage())
                : e.getOriginalMessage();
    }

    private static String name(Resource resource) {
        return String.valueOf(resource.getFilename());
    }

    /**
     * A data file as it was written.
     *
     * @param file its name, without folders
     * @param text what it says
     */
    public record Text(String file, String text) {}
}
