package org.credit531.web;

/**
 * Which state of the data the pages show: implemented by the context that numbers batches, shown in the foot of every
 * page, so that a printed page can be traced to what was known when it was printed.
 */
public interface DataVersion {

    /** The number of the last batch that was committed; zero before the first. */
    long knowledgeNumber();
}
