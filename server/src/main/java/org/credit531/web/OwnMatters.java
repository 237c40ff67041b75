package org.credit531.web;

import java.util.List;

/**
 * What of a context waits for an organisation, or is under way for it, for the home of its own space. The home knows no context
 * by name: it asks every bean of this type, and shows first what has the nearest day.
 */
public interface OwnMatters {

    /** How many matters of one context the home shows; the rest stands behind the links. */
    int MOST = 20;

    /** The matters of the organisation whose own account asks, without those that have ended. */
    List<OwnMatter> of(PanelRequest request);
}
