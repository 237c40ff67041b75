/**
 * Owns the command line {@code credit531}: what it reads, what it prints and its exit codes; entry point {@link
 * org.credit531.client.command.Main}.
 */
@NullMarked
package org.credit531.client.command;

import org.jspecify.annotations.NullMarked;
