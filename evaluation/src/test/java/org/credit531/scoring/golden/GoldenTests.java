package org.credit531.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTests {

    private static final Map<String, CompiledModel> MODELS =
            ids().collect(Collectors.toMap(id -> id, id -> ModelFiles.compiled(ModelFiles.textOf(id))));

    private static Stream<String> ids() {
        return Stream.concat(ModelFiles.IDS.stream(), ModelFiles.SHIPPED.stream());
    }

    static Stream<GoldenCase> cases() {
        return ids().flatMap(id -> GoldenCases.of(id).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evaluatesGoldenCase(GoldenCase golden) {
        var model = Objects.requireNonNull(MODELS.get(golden.model()));
        var evaluation = model.evaluate(golden.facts(), golden.asOf(), golden.circumstances());
        assertThat(evaluation.contributions().stream().map(GoldenCases::line))
                .containsExactlyElementsOf(golden.contributions());
        assertThat(evaluation.points()).isEqualTo(golden.points());
        assertThat(evaluation.grade()).isEqualTo(golden.grade());
        assertThat(evaluation.nextChange()).isEqualTo(golden.nextChange());
        assertThat(evaluation.model()).isEqualTo(golden.model());
        assertThat(evaluation.version()).isEqualTo(model.model().version());
    }
}
