/**
 * Owns the accounts of people and how they sign in: roles and units that administrators give, passwords, second factors,
 * letters with codes, the government's provider, sessions; entry points are {@link org.credit531.accounts.SignInLetters} and {@link
 * org.credit531.accounts.AccountNames}. Serves plan task 64 (whom data are open to, and how far).
 */
@ApplicationModule(
        allowedDependencies = {"access", "clients", "identifiers", "language", "organisation", "vault", "web"})
@NullMarked
package org.credit531.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
