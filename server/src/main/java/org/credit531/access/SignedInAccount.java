package org.credit531.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security checks it and keeps it in the session, there without its password. */
final class SignedInAccount implements UserDetails, CredentialsContainer, Identified {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final Role role;
    private final @Nullable String unit;
    private final boolean enabled;
    private final int generation;
    private @Nullable String password;

    SignedInAccount(Account account) {
        this.id = account.id();
        this.name = account.name();
        this.role = account.role();
        this.unit = account.unit();
        this.enabled = !account.isDisabled();
        this.generation = account.generation();
        this.password = account.password();
    }

    long id() {
        return id;
    }

    int generation() {
        return generation;
    }

    @Override
    public Visitor visitor() {
        return Visitor.account(name, unit, role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
