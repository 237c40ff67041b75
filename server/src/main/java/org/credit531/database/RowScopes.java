package org.credit531.database;

import org.springframework.stereotype.Component;

/** The scope that holds on a thread. */
@Component
public final class RowScopes {

    private final RequestedRows requests;

    RowScopes(RequestedRows requests) {
        this.requests = requests;
    }

    /** The stated scope, or else the visitor's; whoever goes on in another thread takes it along. */
    public RowScope current() {
        return RowScope.stated().orElseGet(requests::requested);
    }
}
