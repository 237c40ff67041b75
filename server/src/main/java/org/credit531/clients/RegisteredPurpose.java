package org.credit531.clients;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** For what the client that sent the request under way is registered. */
public final class RegisteredPurpose {

    private RegisteredPurpose() {}

    /** The code of the purpose; empty for accounts and the public, and for a client that states one with each request. */
    public static Optional<String> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ApiClient client
                ? Optional.ofNullable(client.purpose())
                : Optional.empty();
    }
}
