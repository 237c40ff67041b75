package org.credit531.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/** The workflows that there are: {@code workflows/*.yaml}. */
@Component
public class Workflows {

    private final Map<String, Workflow> byName;

    /** Those of {@code workflows/*.yaml}. */
    public Workflows() {
        this(DataFiles.read("workflows/*.yaml", Workflow.class));
    }

    Workflows(List<Workflow> workflows) {
        byName = workflows.stream().collect(Collectors.toMap(Workflow::workflow, Function.identity()));
    }

    /** All of them, by name. */
    public List<Workflow> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Workflow::workflow))
                .toList();
    }

    /** The workflow of this name. */
    public Workflow named(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no workflow '" + name + "' in workflows/*.yaml");
        }
        return found;
    }
}
