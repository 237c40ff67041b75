package org.credit531.access;

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

    /** The public too; but an organisation's own program, which acts in its name, only with a token for the scope. */
    record EverybodyInScope(Scope scope) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.subject().isEmpty() || visitor.scopes().contains(scope);
        }
    }

    /** Not even the administrator; the line says that this was considered. */
    record Nobody() implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return false;
        }
    }

    /** Whoever signed in with an account: for what is a matter of each account itself, such as its sessions. */
    record SignedIn() implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.kind() == Visitor.Kind.ACCOUNT;
        }
    }

    /** Accounts that signed in and may do this, however far it reaches. */
    record Accounts(Action action, Resource resource) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.kind() == Visitor.Kind.ACCOUNT && visitor.may(action, resource);
        }
    }

    /** Clients of the REST interface that may do this and have a token for the scope. */
    record Clients(Action action, Resource resource, Scope scope) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.kind() == Visitor.Kind.CLIENT
                    && visitor.scopes().contains(scope)
                    && visitor.may(action, resource);
        }
    }

    /** The same of offices alone, where an organisation's own program has no business. */
    record Offices(Clients clients) implements Who {
        @Override
        public boolean admits(Visitor visitor) {
            return visitor.subject().isEmpty() && clients.admits(visitor);
        }
    }
}
