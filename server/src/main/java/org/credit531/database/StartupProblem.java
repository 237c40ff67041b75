package org.credit531.database;

/**
 * A foreseen reason why the platform cannot start, back up or restore: one sentence with place, reason and remedy that
 * is shown to the operator in place of a stack trace.
 */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** A problem that ends the process with the given code; the message is one line. */
    public StartupProblem(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** As above, with the failure behind it, which goes to the log only. */
    public StartupProblem(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** How the process is to end. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
