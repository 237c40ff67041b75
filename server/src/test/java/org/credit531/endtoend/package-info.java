/** The main job from end to end: files in over HTTP, explained evaluations out, by the command line that clerks use. */
@NullMarked
package org.credit531.endtoend;

import org.jspecify.annotations.NullMarked;
