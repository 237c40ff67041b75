package org.credit531.workflow;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow as the documentation draws it: a Mermaid diagram and a table, both from the same data as the rule itself. */
final class Diagram {

    private Diagram() {}

    /** The section of a workflow in {@code docs/workflows.md}. */
    static String of(Workflow workflow) {
        return Stream.of(
                        Stream.of(
                                "## " + workflow.workflow(),
                                "",
                                workflow.title().zh() + " · " + workflow.title().en(),
                                "",
                                "```mermaid",
                                "stateDiagram-v2"),
                        workflow.transitions().stream().flatMap(Diagram::arrows),
                        workflow.states().stream()
                                .filter(Workflow.State::last)
                                .map(state -> "    " + id(state.state()) + " --> [*]"),
                        Stream.of("```", "", "| state | 状态 | meaning |", "|---|---|---|"),
                        workflow.states().stream().map(Diagram::line),
                        terms(workflow),
                        Stream.of(
                                "", "| event | from | to | who | not who did | reason |", "|---|---|---|---|---|---|"),
                        workflow.transitions().stream().map(Diagram::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> arrows(Workflow.Transition transition) {
        var to = id(transition.to()) + " : " + transition.event();
        return transition.from().isEmpty()
                ? Stream.of("    [*] --> " + to)
                : transition.from().stream().map(from -> "    " + id(from) + " --> " + to);
    }

    private static Stream<String> terms(Workflow workflow) {
        return workflow.periods().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of("", "| in | term | since | when it is over | extended by |", "|---|---|---|---|---|"),
                        workflow.states().stream()
                                .filter(state -> state.deadline() != null)
                                .map(state -> term(workflow, state, Objects.requireNonNull(state.deadline()))));
    }

    private static String term(Workflow workflow, Workflow.State state, Workflow.Deadline deadline) {
        return "| %s | `%s` | %s | %s | %s |"
                .formatted(
                        state.state(),
                        deadline.period(),
                        deadline.since() == null ? "the state began" : deadline.since(),
                        deadline.event() == null ? "late" : deadline.event(),
                        workflow.transitions().stream()
                                .filter(way -> way.extension() != null && way.leaves(state.state()))
                                .map(way -> "%s (`%s`)".formatted(way.event(), way.extension()))
                                .collect(Collectors.joining(", ")));
    }

    private static String line(Workflow.State state) {
        return "| `%s` | %s | %s |"
                .formatted(state.state(), state.label().zh(), state.label().en());
    }

    private static String line(Workflow.Transition transition) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        transition.event(),
                        transition.from().isEmpty() ? "–" : String.join(", ", transition.from()),
                        transition.to(),
                        String.join(", ", transition.actors()),
                        transition.otherThan() == null ? "" : transition.otherThan(),
                        transition.remark() ? "required" : "");
    }

    /** Mermaid takes no hyphen in a name. */
    private static String id(String state) {
        return state.replace('-', '_');
    }
}
