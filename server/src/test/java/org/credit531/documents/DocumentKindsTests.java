package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.credit531.language.Label;
import org.junit.jupiter.api.Test;

class DocumentKindsTests {

    private final DocumentKinds kinds = new DocumentKinds();

    @Test
    void writeNumbersByTheirPattern() {
        assertThat(kinds.require("letter").number(2026, 12)).isEqualTo("浙信函〔2026〕12号");
        assertThat(kinds.require("objection-answer").series())
                .isEqualTo(kinds.require("objection-review").series());
        assertThat(kinds.all()).hasSizeGreaterThan(8);
    }

    @Test
    void canAllBePrinted() {
        assertThat(kinds.all()).allSatisfy(kind -> {
            String number = kind.number(2026, 10_000);
            assertThat(PrintFont.printable(number)).isEqualTo(number);
            assertThat(PrintFont.printable(kind.name().zh()))
                    .isEqualTo(kind.name().zh());
        });
    }

    @Test
    void sayWhatIsMissing() {
        assertThatThrownBy(() -> kinds.require("postcard")).hasMessageContaining("kinds.yaml has no kind 'postcard'");
        assertThat(kinds.name("postcard", Locale.ENGLISH)).isEqualTo("postcard");
        assertThatThrownBy(() -> new DocumentKind("letter", new Label("函", "Letter"), "letter", "函{serial}号"))
                .hasMessageContaining("{year}");
        assertThatThrownBy(() -> new DocumentKind("letter", new Label("函", "Letter"), "letter", "\"{year}{serial}"))
                .hasMessageContaining("quotation");
    }
}
