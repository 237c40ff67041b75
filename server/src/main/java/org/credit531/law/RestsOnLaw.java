package org.credit531.law;

import java.util.List;

/**
 * Tells what of a context hangs on articles of law. Each context that has something hanging answers with a bean, so that
 * the page of an article can list what its end hits without law knowing the contexts above it (design decision 15).
 */
public interface RestsOnLaw {

    /** Everything of the context that names an article, asked anew each time. */
    List<Dependant> dependants();
}
