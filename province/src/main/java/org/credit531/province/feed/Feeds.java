package org.credit531.province.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The feeds that are written in the folder {@code feeds} of this module. */
public final class Feeds {

    private static final String FOLDER = "feeds/";
    private static final String ENDING = ".yaml";
    private static final List<Feed> ALL = load();

    private Feeds() {}

    /** All of them, in the order of their names. */
    public static List<Feed> all() {
        return ALL;
    }

    /**
     * The feed of an item, from the unit that the item belongs to.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Feed of(String id) {
        return ALL.stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no feed " + id + " in " + FOLDER));
    }

    /**
     * The feed that a text says, for those who bring their own.
     *
     * @throws FeedProblem naming file and line
     */
    public static Feed parse(String file, String text) {
        return FeedReader.read(file, text);
    }

    private static List<Feed> load() {
        try {
            return names().sorted().map(Feeds::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the folder of feeds cannot be read", e);
        }
    }

    private static Feed read(String name) {
        try (InputStream file = Objects.requireNonNull(loader().getResourceAsStream(FOLDER + name), name)) {
            return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** File names in the folder, be it on disk, in a jar, or in a jar within a jar. */
    private static Stream<String> names() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(loader().getResource(FOLDER), FOLDER);
        if (folder.openConnection() instanceof JarURLConnection jar) {
            var prefix = Objects.requireNonNullElse(jar.getEntryName(), FOLDER);
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(ENDING))
                    .map(name -> name.substring(prefix.length()));
        }
        URI place = folder.toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .toList()
                    .stream();
        }
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(Feeds.class.getClassLoader());
    }
}
