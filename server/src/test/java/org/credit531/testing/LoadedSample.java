package org.credit531.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.credit531.database.DataFolder;
import org.springframework.util.FileSystemUtils;

/**
 * A sample as a start loads it, with the clock that it is loaded by. What the first start of a JVM has made of it is kept for
 * later ones: to load it takes a quarter of a minute, to copy it less than a second.
 *
 * @param name as in the property {@code credit531.sample}
 * @param hasItsOwnClock whether it was loaded on the day that {@link SettableClock} begins with, or today
 */
record LoadedSample(String name, boolean hasItsOwnClock) {

    static final String NONE = "none";

    private static final Map<LoadedSample, Kept> ALL = new ConcurrentHashMap<>();

    /** A database with the sample and the keys to it in the folder, if a start of this JVM has loaded it. */
    Optional<TestDatabase> copied(DataFolder folder) {
        return Optional.ofNullable(ALL.get(this)).map(kept -> {
            copy(kept.keys(), folder.keys());
            return TestDatabase.copyOf(kept.database());
        });
    }

    /** Keeps what a start has loaded; nothing may connect to that database any more. */
    void keep(String database, DataFolder folder) {
        if (!name.equals(NONE)) {
            ALL.computeIfAbsent(this, _ -> {
                Path keys = TestServer.running().newFolder("keys");
                copy(folder.keys(), keys);
                return new Kept(database, keys);
            });
        }
    }

    private static void copy(Path source, Path target) {
        try {
            FileSystemUtils.copyRecursively(source, target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Kept(String database, Path keys) {}
}
