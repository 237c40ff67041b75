package org.credit531.web;

/**
 * How much a page takes at once where it takes more than a form of text: a context states it for its own pages, and it is
 * compared with the length that a request announces before anything of it is read or stored.
 */
public interface UploadLimit {

    /** Whether it is about the page with this path. */
    boolean covers(String path);

    /** The most bytes, with all that a form sends beside its files. */
    long bytes();
}
