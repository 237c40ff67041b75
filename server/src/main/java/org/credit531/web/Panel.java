package org.credit531.web;

import java.util.Map;

/**
 * A block that a context adds to the page of a subject. The page knows no panel by name: it shows every bean of this
 * type, so that a context above never has to be known below (design decision 15).
 */
public interface Panel {

    /** The anchor of the block on the page and the ending of its title's key, {@code panel.<id>}. */
    String id();

    /** The place among the panels, smaller first; panels leave gaps of 100 for others. */
    int order();

    /**
     * The template, for example {@code record/panel}; its fragment {@code panel(panel)} receives the model below.
     */
    String template();

    /**
     * What the template shows of the subject to this visitor. An empty map means that the context has nothing to say,
     * and the block is left out.
     */
    Map<String, Object> model(PanelRequest request);
}
