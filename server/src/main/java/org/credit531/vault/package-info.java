/**
 * Owns the secrets of the platform: seals what must not lie open in the database, in files or in backups (SM4-GCM, or AES-256-GCM), gives
 * tokens by which a sealed identifier can be found again (HMAC-SM3), and destroys the keys of what the law orders deleted;
 * entry point is {@link org.credit531.vault.Vault}, and {@link org.credit531.vault.KeyRotation} for whoever changes the master
 * key. Serves plan tasks 55 and 58.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.credit531.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
