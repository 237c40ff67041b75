package org.credit531.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of records of an archive that the platform handed out, wherever Spark reads: this machine, HDFS, an object store. Holds a
 * Parquet file for each item, {@code subjects.csv} and perhaps {@code circumstances.yaml}.
 */
final class Archive {

    /** Those of whom there may be no records. */
    static final String SUBJECTS = "subjects.csv";

    /** What held on the day. */
    static final String CIRCUMSTANCES = "circumstances.yaml";

    /** How the file of an item ends. */
    static final String PARQUET = ".parquet";

    private final String name;
    private final Path folder;
    private final FileSystem files;

    private Archive(String name, Path folder, FileSystem files) {
        this.name = name;
        this.folder = folder;
        this.files = files;
    }

    /**
     * Opens a folder.
     *
     * @throws FileNotFoundException where there is none
     */
    static Archive of(String name, Configuration configuration) throws IOException {
        var folder = path(name);
        var files = folder.getFileSystem(configuration);
        if (!files.exists(folder) || !files.getFileStatus(folder).isDirectory()) {
            throw new FileNotFoundException(name);
        }
        return new Archive(name, folder, files);
    }

    /**
     * A path as it was written.
     *
     * @throws IOException where it is none
     */
    static Path path(String name) throws IOException {
        try {
            return new Path(name);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** As it was written. */
    String name() {
        return name;
    }

    boolean has(String file) throws IOException {
        return files.exists(new Path(folder, file));
    }

    Path path(String name, String ending) {
        return new Path(folder, name + ending);
    }

    /** The text of a file of the folder. */
    String text(String file) throws IOException {
        return text(new Path(folder, file), files);
    }

    /**
     * The text of any file.
     *
     * @throws CharacterCodingException where it is not UTF-8
     */
    static String text(String name, Configuration configuration) throws IOException {
        var path = path(name);
        return text(path, path.getFileSystem(configuration));
    }

    private static String text(Path file, FileSystem files) throws IOException {
        try (var in = files.open(file)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }
}
