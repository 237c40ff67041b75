package org.credit531.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/** The disk of this machine, from which no task can read at its first attempt. Made by Hadoop, by its name. */
public final class FlakyFiles extends RawLocalFileSystem {

    static final String SCHEME = "flaky";
    static final AtomicInteger FAILED = new AtomicInteger();

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public void initialize(URI name, Configuration configuration) throws IOException {
        super.initialize(getUri(), configuration);
    }

    @Override
    public FSDataInputStream open(Path file, int buffer) throws IOException {
        var task = TaskContext.get();
        if (task != null && task.attemptNumber() == 0) {
            FAILED.incrementAndGet();
            throw new IOException("the disk does not answer: " + file);
        }
        return super.open(file, buffer);
    }
}
