package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of codes over lists that registrars really published. */
@EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
class RealDataTests {

    /** 190 codes fail their check character and two have an illegal character; the inner failures are warnings only. */
    @ParameterizedTest
    @CsvSource({
        "orgs_national_sample.csv, 22971, 0",
        "orgs_zhejiang_sample.csv, 6002, 0",
        "orgs_other_kinds.csv, 742, 0",
        "uscc_checkdigit_anomalies.csv, 189, 192"
    })
    void acceptsAndRefusesCodesAsTheirRegistrarsDo(String file, int accepted, int refused) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Main.run(
                InputStream.nullInputStream(),
                out,
                new ByteArrayOutputStream(),
                Map.of(),
                "check-codes",
                "--csv",
                Path.of(System.getProperty("credit531.real-data"), file).toString(),
                "--column",
                "uscc");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().reduce((first, second) -> second))
                .contains(accepted + " accepted, " + refused + " refused");
        assertThat(exit).isEqualTo(refused == 0 ? 0 : 1);
    }
}
