/**
 * The platform's root: the application class and nothing else; every folder below is a context, and
 * says which plan tasks it serves.
 */
@NullMarked
package org.credit531;

import org.jspecify.annotations.NullMarked;
