/**
 * Owns the Java client of the platform's REST interface: tokens, retries, streaming uploads and typed errors; entry point
 * {@link org.credit531.client.Credit531Client}.
 */
@NullMarked
package org.credit531.client;

import org.jspecify.annotations.NullMarked;
