package org.credit531.testing.mutants;

/** A rule that can be broken and mended again. */
interface Breaking {

    void breakIt();

    void mend();
}
