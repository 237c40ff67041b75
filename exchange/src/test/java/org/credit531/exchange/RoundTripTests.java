package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.SubjectsOfModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTests {

    private static final int SUBJECTS = 50;

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#all")
    void theCanonicalTextSaysTheSameAndIsItsOwn(Texts.Named named) {
        var canonical = Exchange.canonical(named.text());

        assertThat(Exchange.canonical(canonical)).isEqualTo(canonical);
        assertThat(read(canonical)).isEqualTo(named.model());
    }

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#all")
    void aWorkbookGivesBackEveryWord(Texts.Named named) {
        var exported = Exchange.write(Format.XLSX, named.name(), named.text(), Texts.bases());
        var imported = Exchange.read(Format.XLSX, exported.bytes(), Texts.bases());

        assertThat(imported.text()).isEqualTo(Exchange.canonical(named.text()));
        assertThat(imported.notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.credit531.exchange.Texts#computable")
    void filesForEnginesGiveBackEveryWordAndEveryPoint(Texts.Named named) {
        for (var format : new Format[] {Format.PMML, Format.DMN}) {
            var exported = Exchange.write(format, named.name(), named.text(), Texts.bases());
            var imported = Exchange.read(format, exported.bytes(), Texts.bases());

            assertThat(imported.text()).isEqualTo(Exchange.canonical(named.text()));
            var ours = named.model().compile();
            var theirs = read(imported.text()).compile();
            var subjects = new SubjectsOfModel(named.model(), 7);
            for (int i = 0; i < SUBJECTS; i++) {
                var facts = subjects.next();
                assertThat(theirs.evaluate(facts, GeneratedSubjects.AS_OF))
                        .isEqualTo(ours.evaluate(facts, GeneratedSubjects.AS_OF));
            }
        }
    }

    private static Model read(String text) {
        return Models.read("read.yaml", text, Texts.bases()).orElseThrow();
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        var named = Texts.named("enterprise");
        for (var format : Format.values()) {
            var once = Exchange.write(format, named.name(), named.text(), Texts.bases());
            assertThat(Exchange.write(format, named.name(), named.text(), Texts.bases())
                            .bytes())
                    .isEqualTo(once.bytes());
        }
    }

    @Test
    void modelsOfPersonsGoToNoEngine() {
        var named = Texts.named("natural-person");

        for (var format : new Format[] {Format.PMML, Format.DMN}) {
            assertThatThrownBy(() -> Exchange.write(format, named.name(), named.text(), Texts.bases()))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("natural persons");
        }
    }

    @Test
    void whatWasChangedInAnotherProgramIsNamedAndNotLost() {
        var named = Texts.named("enterprise");
        for (var format : new Format[] {Format.PMML, Format.DMN}) {
            var file = new String(
                    Exchange.write(format, named.name(), named.text(), Texts.bases())
                            .bytes(),
                    StandardCharsets.UTF_8);
            var points = format == Format.PMML ? "partialScore=\"54\"" : "<text>54</text>";
            var changed = file.contains(points)
                    ? file.replaceFirst(points, points.replace("54", "55"))
                    : file.replaceFirst(points.replace("54", "14"), points.replace("54", "15"));

            assertThat(changed).isNotEqualTo(file);
            assertThatThrownBy(() -> Exchange.read(format, changed.getBytes(StandardCharsets.UTF_8), Texts.bases()))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("changed in another program");
        }
    }

    @Test
    void anAttributeThatAnotherProgramAddedIsNamed() {
        var named = Texts.named("enterprise");
        var file = new String(
                Exchange.write(Format.PMML, named.name(), named.text(), Texts.bases())
                        .bytes(),
                StandardCharsets.UTF_8);
        var changed = file.replaceFirst("<MiningField ", "<MiningField missingValueReplacement=\"active\" ");

        assertThatThrownBy(() -> Exchange.read(Format.PMML, changed.getBytes(StandardCharsets.UTF_8), Texts.bases()))
                .hasMessageContaining("missingValueReplacement");
    }

    @Test
    void whatIsLostIsNamedWithPlaceReasonAndRemedy() {
        var named = Texts.named("enterprise");
        var notes = Exchange.write(Format.PMML, named.name(), named.text(), Texts.bases())
                .notes();

        assertThat(notes)
                .extracting(note -> note.text(Locale.ENGLISH))
                .contains(
                        "to be prepared: indicator abnormal-operation: records count for 36 months only: leave older"
                                + " records out before value_abnormal_operation is measured",
                        "left out: model: comments of the text are not in the file: keep the text beside it");
        assertThat(notes).extracting(note -> note.text(Locale.CHINA)).anyMatch(text -> text.contains("随时间衰减"));
    }
}
