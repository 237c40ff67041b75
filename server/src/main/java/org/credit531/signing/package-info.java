/**
 * Owns the platform's signature: its key pairs (SM2 or P-256, the private half sealed by the vault), documents that carry all that
 * their verification needs, and the published keys by which anybody verifies them without the platform; entry point is
 * {@link org.credit531.signing.Signatures}. Serves plan task 58 (receipts), and whatever else leaves the platform signed.
 */
@ApplicationModule(allowedDependencies = {"access", "database", "vault", "web"})
@NullMarked
package org.credit531.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
