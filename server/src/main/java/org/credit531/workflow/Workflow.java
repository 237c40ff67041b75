package org.credit531.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.language.Label;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A lifecycle as data: the states, and the transitions between them, each named by its event. Nothing else changes a state.
 *
 * @param workflow its stable name
 * @param title what it is called
 * @param states its states, in the order in which a case usually goes through them
 * @param transitions the only ways from state to state
 */
public record Workflow(String workflow, Label title, List<State> states, List<Transition> transitions) {

    /** Refuses what no case could go through to its end. */
    public Workflow {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        var findings = WorkflowLint.findings(states, transitions);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("workflow " + workflow + ": " + String.join("; ", findings));
        }
    }

    /**
     * A state.
     *
     * @param state its stable code
     * @param last whether a case ends in it
     * @param deadline until when a case may stay in it, {@code null} for as long as it takes
     */
    public record State(
            String state,
            Label label,
            boolean last,
            @Nullable Deadline deadline) {

        State(String state, Label label, boolean last) {
            this(state, label, last, null);
        }
    }

    /**
     * Until when something is due in a state.
     *
     * @param period the term, a name of {@code periods/*.yaml}
     * @param event what the clock does when it is over, {@code null} where the case is only late then
     * @param since the event with whose last step the term begins, {@code null} for the one that led into the state
     */
    public record Deadline(
            String period, @Nullable String event, @Nullable String since) {}

    /**
     * A way from one of some states to another.
     *
     * @param event its name: what happens
     * @param label what the button says
     * @param from the states that it leaves; none for the event that opens a case
     * @param to the state that it leads to
     * @param actors who may: words that the context knows whose case it is
     * @param otherThan an event of the case; whoever did that may not do this
     * @param remark whether a reason must be given
     * @param extension by which term of {@code periods/*.yaml} it makes what is due in its state due later, {@code null} if it
     *     does not
     */
    public record Transition(
            String event,
            Label label,
            List<String> from,
            String to,
            List<String> actors,
            @Nullable String otherThan,
            boolean remark,
            @Nullable String extension) {

        public Transition {
            from = List.copyOf(from);
            actors = List.copyOf(actors);
        }

        Transition(
                String event,
                Label label,
                List<String> from,
                String to,
                List<String> actors,
                @Nullable String otherThan,
                boolean remark) {
            this(event, label, from, to, actors, otherThan, remark, null);
        }

        boolean leaves(@Nullable String state) {
            return state == null ? from.isEmpty() : from.contains(state);
        }

        boolean isFor(Set<String> acting) {
            return actors.stream().anyMatch(acting::contains);
        }
    }

    /** The state with this code. */
    public State state(String code) {
        return states.stream()
                .filter(state -> state.state().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workflow + " has no state " + code));
    }

    /** The word for an event. */
    public Label event(String event) {
        return transitions.stream()
                .filter(transition -> transition.event().equals(event))
                .map(Transition::label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workflow + " has no event " + event));
    }

    /** The codes of the states in which cases are still open. */
    public List<String> openStates() {
        return states.stream().filter(state -> !state.last()).map(State::state).toList();
    }

    /** The codes of the states in which cases have come to their end. */
    public List<String> lastStates() {
        return states.stream().filter(State::last).map(State::state).toList();
    }

    /** The codes of the states that an event leaves, whoever may do it. */
    public List<String> leftBy(String event) {
        return transitions.stream()
                .filter(transition -> transition.event().equals(event))
                .flatMap(transition -> transition.from().stream())
                .toList();
    }

    /**
     * The codes of the states that a list is asked for.
     *
     * @param state the only one; {@code null} for every one
     * @param open only those in which cases are open, or have come to their end; {@code null} for both where a state is asked
     *     for, and for open ones where none is
     * @throws RequestProblem 400 {@code parameter-not-readable} if there is no such state
     */
    public List<String> asked(@Nullable String state, @Nullable Boolean open) {
        if (state != null && states.stream().noneMatch(one -> one.state().equals(state))) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "state", state);
        }
        if (state == null) {
            return open == null || open ? openStates() : lastStates();
        }
        return states.stream()
                .filter(one -> one.state().equals(state))
                .filter(one -> open == null || one.last() != open)
                .map(State::state)
                .toList();
    }

    /** The codes of the states in which the clock acts when their term is over. */
    List<String> lapsingStates() {
        return states.stream()
                .filter(state -> state.deadline() != null && state.deadline().event() != null)
                .map(State::state)
                .toList();
    }

    /** The names of all terms that it counts by. */
    Set<String> periods() {
        return Stream.concat(
                        states.stream()
                                .map(State::deadline)
                                .flatMap(Stream::ofNullable)
                                .map(Deadline::period),
                        transitions.stream().map(Transition::extension).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
    }

    /** The term by which a step has made something due later, {@code null} if it did not. */
    @Nullable
    String extension(Step step) {
        return find(step.from(), step.event()).map(Transition::extension).orElse(null);
    }

    /** What these actors can do with a case in a state, {@code null} before it is opened. */
    public List<Transition> offers(@Nullable String state, Set<String> actors) {
        return transitions.stream()
                .filter(transition -> transition.leaves(state) && transition.isFor(actors))
                .toList();
    }

    /**
     * The one rule by which cases move.
     *
     * @param state the present state, {@code null} before the case is opened
     * @throws RequestProblem 409 {@code workflow-not-now} if the event is none of this state, 403 {@code workflow-not-yours}
     *     if it is others' to do
     */
    public Transition require(@Nullable String state, String event, Set<String> actors) {
        var transition = find(state, event)
                .orElseThrow(() ->
                        new RequestProblem(HttpStatus.CONFLICT, "workflow-not-now", event, String.valueOf(state)));
        if (!transition.isFor(actors)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "workflow-not-yours", event);
        }
        return transition;
    }

    private Optional<Transition> find(@Nullable String state, String event) {
        return transitions.stream()
                .filter(transition -> transition.event().equals(event) && transition.leaves(state))
                .findFirst();
    }
}
