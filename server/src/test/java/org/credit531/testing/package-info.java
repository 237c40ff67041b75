/**
 * Owns what every integration test needs: a real PostgreSQL with the platform's roles and migrations, one server for
 * each JVM and one database for each test; entry points are {@link org.credit531.testing.PlatformTest} and
 * {@link org.credit531.testing.DatabaseTest}.
 */
@NullMarked
package org.credit531.testing;

import org.jspecify.annotations.NullMarked;
