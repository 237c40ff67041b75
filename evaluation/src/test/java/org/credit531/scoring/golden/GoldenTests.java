package org.credit531.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTests {

    private static final CompiledModel BASE = ModelFiles.compiled(ModelFiles.organisationBase());
    private static final CompiledModel ALL = ModelFiles.compiled(ModelFiles.allFeatures());

    static Stream<GoldenCase> cases() {
        return Stream.of(BASE, ALL)
                .flatMap(model -> GoldenCases.of(model.model().id()).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evaluatesGoldenCase(GoldenCase golden) {
        var model = golden.model().equals(BASE.model().id()) ? BASE : ALL;
        var evaluation = model.evaluate(golden.facts(), golden.asOf(), golden.suspensions());
        assertThat(evaluation.contributions().stream().map(GoldenCases::line))
                .containsExactlyElementsOf(golden.contributions());
        assertThat(evaluation.points()).isEqualTo(golden.points());
        assertThat(evaluation.grade()).isEqualTo(golden.grade());
        assertThat(evaluation.nextChange()).isEqualTo(golden.nextChange());
        assertThat(evaluation.model()).isEqualTo(golden.model());
        assertThat(evaluation.version()).isEqualTo(model.model().version());
    }
}
