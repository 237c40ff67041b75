package org.credit531.accounts;

import java.util.Collection;
import java.util.Set;
import org.credit531.access.Identified;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security checks it and keeps it in the session, there without its password. */
class SignedInAccount implements UserDetails, CredentialsContainer, Identified {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final Set<Role> roles;
    private final @Nullable Membership membership;
    private final @Nullable String subject;
    private final Set<String> items;
    private final boolean sample;
    private final boolean enabled;
    private final boolean outdated;
    private final int generation;
    private @Nullable String password;

    SignedInAccount(Account account) {
        this(account, false);
    }

    /**
     * @param outdated whether its password is older than passwords may be
     */
    SignedInAccount(Account account, boolean outdated) {
        this.id = account.id();
        this.name = account.name();
        this.roles = account.roles();
        this.membership = account.membership();
        this.subject = account.subject();
        this.items = account.items();
        this.sample = account.sample();
        this.enabled = !account.isDisabled();
        this.outdated = outdated;
        this.generation = account.generation();
        this.password = account.password();
    }

    long id() {
        return id;
    }

    int generation() {
        return generation;
    }

    /** Whether it came with the sample. */
    boolean sample() {
        return sample;
    }

    /** Whether it is an official's, and not that of a subject looking at itself. */
    boolean isOfficial() {
        return subject == null;
    }

    @Override
    public Visitor visitor() {
        return Visitor.account(name, membership, subject, roles).limitedTo(items);
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
    public boolean isCredentialsNonExpired() {
        return !outdated;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
