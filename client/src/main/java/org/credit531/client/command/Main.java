package org.credit531.client.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.credit531.trial.files.TerminalText;

/** Starts the command line on this process's streams. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                arguments));
    }

    /** Runs one command on other streams, as a program that embeds the command line does; returns its exit code. */
    public static int run(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, String... arguments) {
        return Credit531Command.run(
                arguments, new Terminal(in, out, err, environment, TerminalText.language(arguments, environment)));
    }
}
