package org.credit531.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/** How a request is refused that {@link EndpointRules} does not admit: by what the table knows of its address. */
public enum Refusal {
    /** No line covers the address: there is nothing. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
    /** The address is covered, but not with this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
    /** A line covers the request and admits others. */
    NOT_ADMITTED(HttpStatus.FORBIDDEN, "forbidden");

    private final HttpStatus status;
    private final String code;

    Refusal(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    /** How this request is refused, or would be. */
    public static Refusal of(HttpServletRequest request) {
        if (EndpointRules.find(request).isPresent()) {
            return NOT_ADMITTED;
        }
        return EndpointRules.knowsPath(request) ? METHOD_NOT_ALLOWED : NOT_FOUND;
    }

    /** The methods that the path of a request takes, as the header {@code Allow} lists them. */
    public static String methods(HttpServletRequest request) {
        return EndpointRules.methods(request);
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** The stable code of the problem document. */
    public String code() {
        return code;
    }
}
