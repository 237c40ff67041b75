package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.language.Label;
import org.credit531.testing.Organisations;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDecisionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CODE = Organisations.enterprise(77);

    private final Catalogue catalogue = new OneUnit();

    @Test
    void readsALineAsPeopleWriteIt() {
        var read = KnownDecision.read(
                CODE + ", 甲监罚〔2026〕7号 ,2026-06-01,transport\n\n" + CODE + "\t乙\t2026-06-02\ttransport\t330300",
                catalogue,
                TODAY);
        assertThat(read)
                .containsExactly(
                        new KnownDecision(CODE, "甲监罚〔2026〕7号", LocalDate.of(2026, 6, 1), "transport", "330000"),
                        new KnownDecision(CODE, "乙", LocalDate.of(2026, 6, 2), "transport", "330300"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CODE,甲,2026-06-01",
                "12345,甲,2026-06-01,transport",
                "CODE,（）,2026-06-01,transport",
                "CODE,甲,2026-11-24,transport",
                "CODE,甲,1.6.2026,transport",
                "CODE,甲,2026-06-01,nobody",
                "CODE,甲,2026-06-01,transport,310000"
            })
    void namesTheLineThatCannotBeRead(String line) {
        String text = CODE + ",甲,2026-06-01,transport\n" + line.replace("CODE", CODE);
        assertThatThrownBy(() -> KnownDecision.read(text, catalogue, TODAY))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.message(Locale.ENGLISH)).startsWith("Line 2"));
    }

    @Test
    void refusesNoneAndTooMany() {
        String line = CODE + ",甲,2026-06-01,transport\n";
        assertThatThrownBy(() -> KnownDecision.read(" \n", catalogue, TODAY)).isInstanceOf(RequestProblem.class);
        String many = line.repeat(KnownDecision.MOST + 1);
        assertThatThrownBy(() -> KnownDecision.read(many, catalogue, TODAY)).isInstanceOf(RequestProblem.class);
    }

    /** A catalogue that knows one unit and nothing else. */
    private static final class OneUnit implements Catalogue {

        private final InformationUnit unit = new InformationUnit("transport", new Label("交通运输", "Transport"), Map.of());

        @Override
        public List<Item> items() {
            return List.of();
        }

        @Override
        public Optional<Item> item(String code) {
            return Optional.empty();
        }

        @Override
        public List<InformationUnit> units() {
            return List.of(unit);
        }

        @Override
        public Optional<InformationUnit> unit(String code) {
            return units().stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
