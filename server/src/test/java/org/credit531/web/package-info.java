/** Tests of the page frame, the components, the two languages, and of all pages in a browser. */
@NullMarked
package org.credit531.web;

import org.jspecify.annotations.NullMarked;
