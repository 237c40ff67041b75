package org.credit531.access;

import java.util.Set;

/** Whom a line of {@link EndpointRules} admits. */
sealed interface Who {

    /** Whether the visitor is one of them. */
    boolean admits(Visitor visitor);

    /** The public too. */
    record Everybody() implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return true;
        }
    }

    /** Not even the administrator; the line says that this was considered. */
    record Nobody() implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return false;
        }
    }

    /** Accounts that signed in and have one of the roles. */
    record Accounts(Set<Role> roles) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.kind() == Visitor.Kind.ACCOUNT && roles.stream().anyMatch(visitor::may);
        }
    }

    /** Clients of the REST interface with one of the roles and a token for the scope. */
    record Clients(Set<Role> roles, Scope scope) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.kind() == Visitor.Kind.CLIENT
                    && visitor.scopes().contains(scope)
                    && roles.stream().anyMatch(visitor::may);
        }
    }
}
