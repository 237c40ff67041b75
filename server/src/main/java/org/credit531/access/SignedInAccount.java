package org.credit531.access;

import java.util.Collection;
import java.util.Set;
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
    private final Set<Role> roles;
    private final @Nullable Membership membership;
    private final @Nullable String subject;
    private final boolean enabled;
    private final int generation;
    private @Nullable String password;

    SignedInAccount(Account account) {
        this.id = account.id();
        this.name = account.name();
        this.roles = account.roles();
        this.membership = account.membership();
        this.subject = account.subject();
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
        return Visitor.account(name, membership, subject, roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
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
