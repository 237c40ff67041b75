package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.SubjectsOfModel;
import org.credit531.scoring.Suspensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

class DmnEngineTests {

    private static final int SUBJECTS = 20;

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#computable")
    void aForeignEngineComesToTheSamePoints(Texts.Named named) {
        var exported = Exchange.write(Format.DMN, named.name(), named.text(), Texts.bases());
        assertThat(exported.carriesPoints()).isTrue();
        var model = named.model();
        var ours = model.compile();
        var engine = new KieEngine(exported.bytes());
        var subjects = new SubjectsOfModel(model, 31);
        for (int i = 0; i < SUBJECTS; i++) {
            var facts = Prepared.typed(model, subjects.next());
            var late = i % 3 == 0 ? List.copyOf(ItemFields.of(model).keySet()) : List.<String>of();
            var circumstances = new Circumstances(Suspensions.NONE, Set.copyOf(late), null);
            var expected = ours.evaluate(facts, GeneratedSubjects.AS_OF, circumstances);

            var decided = engine.decide(Prepared.inputs(model, facts, GeneratedSubjects.AS_OF, late));

            for (var indicator : model.indicators()) {
                assertThat(KieEngine.thousandths(
                                decided.get("points_" + indicator.id().replace('-', '_'))))
                        .as(() -> indicator + " of " + facts)
                        .isEqualTo(expected.contributions().stream()
                                .filter(one -> one.indicator().equals(indicator.id()))
                                .mapToLong(Contribution::points)
                                .sum());
            }
            assertThat(KieEngine.thousandths(decided.get("score")))
                    .as(facts::toString)
                    .isEqualTo(expected.points());
            assertThat(decided.get("grade")).isEqualTo(expected.grade());
        }
    }

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#computable")
    void theFileKeepsToThePublicSchema(Texts.Named named) throws Exception {
        var bytes = Exchange.write(Format.DMN, named.name(), named.text(), Texts.bases())
                .bytes();
        var schema = Objects.requireNonNull(
                DMNValidator.class.getClassLoader().getResource("org/omg/spec/DMN/20191111/DMN13.xsd"));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theEnginesOwnCheckFindsNothing() {
        var named = Texts.named("enterprise");
        var file = new String(
                Exchange.write(Format.DMN, named.name(), named.text(), Texts.bases())
                        .bytes(),
                StandardCharsets.UTF_8);

        var found = DMNValidatorFactory.newValidator()
                .validate(
                        new StringReader(file),
                        DMNValidator.Validation.VALIDATE_SCHEMA,
                        DMNValidator.Validation.VALIDATE_MODEL);

        assertThat(found).isEmpty();
    }
}
