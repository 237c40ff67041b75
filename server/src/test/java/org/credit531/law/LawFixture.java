package org.credit531.law;

/** The acts of the files, for tests of other contexts without the application. */
public final class LawFixture {

    private LawFixture() {}

    public static Laws laws() {
        return new LawFiles();
    }
}
