package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Openness;
import org.credit531.language.Label;
import org.junit.jupiter.api.Test;

class FieldTests {

    @Test
    void namesAnAmountInYuanWithoutTheUnitOfFiles() {
        var fine = field("罚款金额(万元)", FieldType.MONEY, "10000-yuan");
        assertThat(fine.title(Locale.CHINA)).isEqualTo("罚款金额");
        assertThat(fine.title(Locale.ENGLISH)).isEqualTo("Fine");
        assertThat(fine.display(1_000_000L, Locale.CHINA)).isEqualTo("¥10,000.00");
    }

    @Test
    void keepsEveryOtherName() {
        assertThat(field("面积(万元)", FieldType.TEXT, "yuan").title(Locale.CHINA)).isEqualTo("面积(万元)");
        assertThat(field("注册资本", FieldType.MONEY, "yuan").title(Locale.CHINA)).isEqualTo("注册资本");
    }

    private static Field field(String name, FieldType type, String unit) {
        return new Field(
                "fine",
                new Label(name, "Fine"),
                List.of(),
                type,
                Openness.PUBLIC,
                false,
                0,
                0,
                null,
                null,
                unit,
                Map.of());
    }
}
