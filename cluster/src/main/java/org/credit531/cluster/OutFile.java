package org.credit531.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file that is there when it is whole: written under another name first, wherever Spark writes. */
final class OutFile implements AutoCloseable {

    private final FileSystem files;
    private final Path target;
    private final Path begun;
    private final OutputStream stream;

    private OutFile(FileSystem files, Path target, Path begun, OutputStream stream) {
        this.files = files;
        this.target = target;
        this.begun = begun;
        this.stream = stream;
    }

    static OutFile begin(String name, Configuration configuration) throws IOException {
        var written = Archive.path(name);
        var files = written.getFileSystem(configuration);
        var target = files.makeQualified(written);
        // On a disk of this machine Hadoop would lay a file of sums beside it.
        files.setWriteChecksum(false);
        var begun = new Path(target.getParent(), "." + target.getName() + ".begun");
        return new OutFile(files, target, begun, new BufferedOutputStream(files.create(begun, true)));
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place, also where there was one. */
    void finish() throws IOException {
        stream.close();
        files.delete(target, false);
        if (!files.rename(begun, target)) {
            throw new IOException(target + ": cannot be written: name another file by --out");
        }
    }

    /** What was not finished goes. */
    @Override
    public void close() throws IOException {
        stream.close();
        files.delete(begun, false);
    }
}
