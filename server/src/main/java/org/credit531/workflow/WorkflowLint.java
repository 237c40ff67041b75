package org.credit531.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a table of transitions unusable: said at the start, not when a case is stuck. */
final class WorkflowLint {

    private final List<Workflow.State> states;
    private final List<Workflow.Transition> transitions;

    private WorkflowLint(List<Workflow.State> states, List<Workflow.Transition> transitions) {
        this.states = states;
        this.transitions = transitions;
    }

    /** What is wrong, in words; empty where nothing is. */
    static List<String> findings(List<Workflow.State> states, List<Workflow.Transition> transitions) {
        var lint = new WorkflowLint(states, transitions);
        return Stream.of(
                        lint.unknownStates(),
                        lint.ambiguous(),
                        lint.unreached(),
                        lint.deadEnds(),
                        lint.unknownEvents(),
                        lint.deadlines(),
                        lint.ofTheClock(),
                        lint.extensions())
                .flatMap(List::stream)
                .toList();
    }

    private Set<String> codes() {
        return states.stream().map(Workflow.State::state).collect(Collectors.toSet());
    }

    private List<String> unknownStates() {
        var known = codes();
        var findings = new ArrayList<String>();
        if (known.size() < states.size()) {
            findings.add("a state is there twice");
        }
        transitions.stream()
                .flatMap(transition -> Stream.concat(transition.from().stream(), Stream.of(transition.to())))
                .filter(state -> !known.contains(state))
                .distinct()
                .forEach(state -> findings.add("no state '" + state + "'"));
        return findings;
    }

    private List<String> ambiguous() {
        var seen = new HashSet<String>();
        var findings = new ArrayList<String>();
        for (var transition : transitions) {
            var places = transition.from().isEmpty() ? List.of("") : transition.from();
            places.stream()
                    .filter(from -> !seen.add(from + " " + transition.event()))
                    .forEach(from ->
                            findings.add("event '" + transition.event() + "' is there twice from '" + from + "'"));
        }
        return findings;
    }

    private List<String> unreached() {
        var reached = new HashSet<String>();
        boolean more = true;
        while (more) {
            more = transitions.stream()
                    .filter(way -> way.from().isEmpty() || way.from().stream().anyMatch(reached::contains))
                    .map(way -> reached.add(way.to()))
                    .reduce(false, Boolean::logicalOr);
        }
        return codes().stream()
                .filter(state -> !reached.contains(state))
                .map(state -> "nothing leads to '" + state + "'")
                .toList();
    }

    private List<String> deadEnds() {
        var left = transitions.stream().flatMap(way -> way.from().stream()).collect(Collectors.toSet());
        return states.stream()
                .filter(state -> state.last() == left.contains(state.state()))
                .map(state -> state.last()
                        ? "something leaves the last state '" + state.state() + "'"
                        : "nothing leaves '" + state.state() + "'")
                .toList();
    }

    private List<String> unknownEvents() {
        var events = transitions.stream().map(Workflow.Transition::event).collect(Collectors.toSet());
        return transitions.stream()
                .map(Workflow.Transition::otherThan)
                .flatMap(Stream::ofNullable)
                .filter(event -> !events.contains(event))
                .map(event -> "other-than names no event '" + event + "'")
                .toList();
    }

    /** What the clock does at the end of a term leaves the state in which it runs, and is the clock's alone. */
    private List<String> deadlines() {
        var findings = new ArrayList<String>();
        for (var state : states) {
            var deadline = state.deadline();
            if (deadline == null) {
                continue;
            }
            if (deadline.event() != null && !clockLeaves(state.state(), deadline.event())) {
                findings.add("the clock has no event '%s' from '%s'".formatted(deadline.event(), state.state()));
            }
            if (deadline.since() != null
                    && transitions.stream().noneMatch(way -> way.event().equals(deadline.since()))) {
                findings.add("since names no event '" + deadline.since() + "'");
            }
        }
        return findings;
    }

    private boolean clockLeaves(String state, String event) {
        return transitions.stream()
                .anyMatch(way -> way.event().equals(event)
                        && way.leaves(state)
                        && way.actors().equals(List.of(Deed.CLOCK)));
    }

    private List<String> ofTheClock() {
        return transitions.stream()
                .filter(way -> way.actors().contains(Deed.CLOCK))
                .flatMap(way -> way.from().isEmpty()
                        ? Stream.of("the clock opens no case: '" + way.event() + "'")
                        : way.from().stream()
                                .filter(from -> !isTerm(from, way.event()))
                                .map(from -> "no term of '%s' ends with '%s'".formatted(from, way.event())))
                .toList();
    }

    private boolean isTerm(String state, String event) {
        return states.stream()
                .filter(one -> one.state().equals(state))
                .map(Workflow.State::deadline)
                .flatMap(Stream::ofNullable)
                .anyMatch(deadline -> event.equals(deadline.event()));
    }

    /** More time is given in the state in which it runs, by people. */
    private List<String> extensions() {
        return transitions.stream()
                .filter(way -> way.extension() != null)
                .filter(way ->
                        !way.from().equals(List.of(way.to())) || !hasTerm(way.to()) || way.isFor(Set.of(Deed.CLOCK)))
                .map(way -> "'" + way.event() + "' extends no term of its own state")
                .toList();
    }

    private boolean hasTerm(String state) {
        return states.stream().anyMatch(one -> one.state().equals(state) && one.deadline() != null);
    }
}
