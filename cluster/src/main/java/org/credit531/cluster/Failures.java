package org.credit531.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong, here or in a task, into one line that names the place, the reason and the remedy. */
final class Failures implements IExecutionExceptionHandler {

    private static final Set<String> READING =
            Set.of("CANNOT_READ_FILE_FOOTER", "FAILED_READ_FILE", "UNABLE_TO_INFER_SCHEMA");

    private final JobOutput output;

    Failures(JobOutput output) {
        this.output = output;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        output.out().flush();
        output.tell("credit531: " + text(failure));
        return ClusterCommand.FAILED;
    }

    private String text(Exception failure) {
        return WrongRecords.among(failure).or(() -> unreadable(failure)).orElseGet(() -> switch (failure) {
            case FileNotFoundException missing -> output.message("cluster.no-file", said(missing));
            case IOException broken -> said(broken);
            default -> output.message("cluster.failed", said(root(failure)));
        });
    }

    /** What Spark says of a file that it cannot read. */
    private Optional<String> unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
                var condition = spark.getCondition();
                if (READING.stream().anyMatch(condition::startsWith)) {
                    var file = spark.getMessageParameters().getOrDefault("path", "");
                    return Optional.of(output.message("cluster.unreadable", file, said(root(cause))));
                }
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String said(Throwable failure) {
        var message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().findFirst().orElse(message);
    }
}
