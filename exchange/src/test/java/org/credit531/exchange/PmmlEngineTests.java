package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.SubjectsOfModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PmmlEngineTests {

    private static final int SUBJECTS = 20;
    private static final LocalDate AS_OF = GeneratedSubjects.AS_OF;

    /** The tables of DMN prepare what the scorecard reads: both files of a model belong together. */
    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#computable")
    void aForeignEngineComesToTheSamePoints(Texts.Named named) {
        var exported = Exchange.write(Format.PMML, named.name(), named.text(), Texts.bases());
        if (!exported.carriesPoints()) {
            return;
        }
        var model = named.model();
        var tables = new KieEngine(Exchange.write(Format.DMN, named.name(), named.text(), Texts.bases())
                .bytes());
        var card = org.pmml4s.model.Model.fromBytes(exported.bytes());
        var subjects = new SubjectsOfModel(model, 17);
        for (int i = 0; i < SUBJECTS; i++) {
            var facts = Prepared.typed(model, subjects.next());
            var expected = model.compile().evaluate(facts, AS_OF);

            var predicted = card.predict(row(model, tables, facts));

            assertThat(Math.round(1000 * ((Number) predicted.get("score")).doubleValue()))
                    .isEqualTo(expected.points());
            assertThat(predicted.get("grade")).isEqualTo(expected.grade());
        }
    }

    private static Map<String, Object> row(Model model, KieEngine tables, List<Fact> facts) {
        var decided = tables.decide(Prepared.inputs(model, facts, AS_OF, List.of()));
        var row = new HashMap<String, Object>();
        for (var indicator : model.indicators()) {
            row.put(DecisionNames.state(indicator), decided.get(DecisionNames.state(indicator)));
            var value = value(decided.get(DecisionNames.value(indicator)), indicator);
            if (value != null) {
                row.put(DecisionNames.value(indicator), value);
            }
        }
        model.vetoes().forEach(veto -> row.put(DecisionNames.held(veto), decided.get(DecisionNames.held(veto))));
        return row;
    }

    private static Object value(Object decided, Indicator indicator) {
        return switch (decided) {
            case BigDecimal number -> number.doubleValue();
            case LocalDate day -> (double) age(day, PmmlModel.isInDays(indicator));
            case null, default -> decided;
        };
    }

    /** The most days, or months, that have passed: added to the day they do not lead beyond the day of evaluation. */
    private static long age(LocalDate day, boolean inDays) {
        long age = -1;
        for (long next = 0; !(inDays ? day.plusDays(next) : day.plusMonths(next)).isAfter(AS_OF); next++) {
            age = next;
        }
        return age;
    }

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#computable")
    void theFileKeepsToThePublicSchema(Texts.Named named) throws Exception {
        var bytes = Exchange.write(Format.PMML, named.name(), named.text(), Texts.bases())
                .bytes();
        var schema =
                Objects.requireNonNull(PmmlEngineTests.class.getClassLoader().getResource("pmml.xsd"));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }
}
