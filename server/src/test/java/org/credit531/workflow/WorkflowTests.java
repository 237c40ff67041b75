package org.credit531.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of transitions: no other way exists, they are drawn in the documentation, and one place enforces them. */
class WorkflowTests {

    private static final Path DOCUMENT = Path.of("../docs/workflows.md");
    private static final Path DRAWN = Path.of("target/workflows.md");
    private static final String NOBODY = "nobody";

    static Stream<Workflow> workflows() {
        return new Workflows().all().stream();
    }

    @Test
    void areThere() {
        assertThat(workflows().map(Workflow::workflow))
                .contains(
                        "unusual-look-up",
                        "purpose-review",
                        "look-up-allowance",
                        "impact-assessment",
                        "personal-data-breach");
    }

    /** Every state with every event and every actor: what the file has a line for is taken, everything else refused. */
    @ParameterizedTest
    @MethodSource("workflows")
    void takeNoOtherWayThanTheirFile(Workflow workflow) {
        var taken = new TreeSet<String>();
        for (var state : states(workflow)) {
            for (var event : events(workflow)) {
                for (var actor : actors(workflow)) {
                    if (takes(workflow, state, event, actor)) {
                        taken.add(state + " " + event + " " + actor);
                    }
                }
            }
        }
        assertThat(taken).isEqualTo(written(workflow)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void offerWhatTheyTake(Workflow workflow) {
        for (var state : states(workflow)) {
            for (var actor : actors(workflow)) {
                var from = state.isEmpty() ? null : state;
                assertThat(workflow.offers(from, Set.of(actor)).stream().map(Workflow.Transition::event))
                        .containsExactlyInAnyOrderElementsOf(events(workflow).stream()
                                .filter(event -> takes(workflow, state, event, actor))
                                .toList());
            }
        }
    }

    /** The document is made from the same data; where it differs, the new text lies at target/workflows.md. */
    @Test
    void areDrawnInTheDocumentation() throws IOException {
        var head = Files.readString(DOCUMENT)
                .lines()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        var drawn =
                String.join("\n", head) + "\n" + workflows().map(Diagram::of).collect(Collectors.joining("\n"));
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, drawn);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    /** Nobody else writes steps: whoever needs a state asks for it, and whoever moves a case goes by Cases. */
    @Test
    void areEnforcedInOnePlace() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .filter(WorkflowTests::speaksOfSteps)
                            .map(path -> path.getFileName().toString()))
                    .containsExactly("JdbcCases.java");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "from: [done]|no state 'done'",
                "from: []|is there twice from ''",
                "from: [open], other-than: dream|other-than names no event 'dream'",
            })
    void refusesAFileThatCannotWork(String broken, String reason) {
        var file = """
                workflow: test
                title: {zh: 测试, en: Test}
                states:
                  - {state: open, label: {zh: 开, en: Open}}
                  - {state: shut, label: {zh: 关, en: Shut}, last: true}
                transitions:
                  - {event: begin, label: {zh: 开始, en: Begin}, from: [], to: open, actors: [platform]}
                  - {event: shut, label: {zh: 关闭, en: Shut}, from: [open], to: shut, actors: [platform]}
                  - {event: begin, label: {zh: 开始, en: Begin}, BROKEN, to: shut, actors: [platform]}
                """.replace("BROKEN", broken);
        assertThatThrownBy(() -> DataFiles.parse("test.yaml", file, Workflow.class))
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesStatesThatNothingReachesOrLeaves() {
        var label = new Label("甲", "A");
        var begin = new Workflow.Transition("begin", label, List.of(), "open", List.of("platform"), null, false);
        var open = new Workflow.State("open", label, false);
        var lost = new Workflow.State("lost", label, true);
        assertThatThrownBy(() -> new Workflow("test", label, List.of(open, lost), List.of(begin)))
                .hasMessageContaining("nothing leads to 'lost'")
                .hasMessageContaining("nothing leaves 'open'");
    }

    private static boolean takes(Workflow workflow, String state, String event, String actor) {
        try {
            workflow.require(state.isEmpty() ? null : state, event, Set.of(actor));
            return true;
        } catch (RequestProblem refused) {
            assertThat(refused.code()).isIn("workflow-not-now", "workflow-not-yours");
            return false;
        }
    }

    private static Set<String> written(Workflow workflow) {
        var written = new TreeSet<String>();
        for (var transition : workflow.transitions()) {
            var places = transition.from().isEmpty() ? List.of("") : transition.from();
            places.forEach(from ->
                    transition.actors().forEach(actor -> written.add(from + " " + transition.event() + " " + actor)));
        }
        return written;
    }

    private static List<String> states(Workflow workflow) {
        return Stream.concat(Stream.of(""), workflow.states().stream().map(Workflow.State::state))
                .toList();
    }

    private static List<String> events(Workflow workflow) {
        return workflow.transitions().stream()
                .map(Workflow.Transition::event)
                .distinct()
                .toList();
    }

    private static List<String> actors(Workflow workflow) {
        return Stream.concat(Stream.of(NOBODY), workflow.transitions().stream().flatMap(way -> way.actors().stream()))
                .distinct()
                .toList();
    }

    private static boolean speaksOfSteps(Path source) {
        try {
            return Files.readString(source).contains("workflow_step");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
