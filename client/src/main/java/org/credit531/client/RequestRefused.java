package org.credit531.client;

/** The server understood and said no, or failed: {@link #problem()} tells why. */
public final class RequestRefused extends CallFailed {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RequestRefused(Problem problem) {
        super(problem.text(), null);
        this.problem = problem;
    }

    /** What the server said. */
    public Problem problem() {
        return problem;
    }
}
