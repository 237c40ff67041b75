package org.credit531.cluster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Map;

/** Starts the job on this process's streams, by {@code ./cluster/run} or by {@code spark-submit}. */
public final class Main {

    private Main() {}

    /** Runs the job; where it could not do its work the process ends with its exit code, otherwise as Spark has it. */
    public static void main(String[] arguments) {
        int code = run(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(OutputStream out, OutputStream err, Map<String, String> environment, String... arguments) {
        return ClusterCommand.run(arguments, JobOutput.of(out, err, arguments, environment));
    }
}
