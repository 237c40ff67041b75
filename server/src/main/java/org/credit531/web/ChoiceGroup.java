package org.credit531.web;

import java.util.List;

/**
 * Choices that belong together, where there are too many for one list.
 *
 * @param label what the visitor reads above them, already in the page's language
 */
public record ChoiceGroup(String label, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
