package org.credit531.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Identification;
import org.credit531.identifiers.Scheme;
import org.credit531.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses and codes of any characters lead to an answer, to this platform only, and never to a person. */
class AddressesFuzzTests {

    private static final int SHORT = 20_000;

    static Stream<byte[]> addresses() {
        return Stream.of(
                        "/subjects/91330000609120272T?asOf=2026-01-01&q=%E7%94%B2",
                        "//example.org/\\x", "/language?to=en&back=%2F%2Fexample.org", "/a;b=c/../%2e%2e/%252e%00%ff")
                .map(text -> text.getBytes(UTF_8));
    }

    static Stream<byte[]> codes() {
        return Stream.of(
                        "91330000609120272T",
                        "60912027-2",
                        "10000019491231008X",
                        "330000000012345",
                        "1234567890123",
                        "9.14E+17",
                        "９１３３００００６０９１２０２７２Ｔ",
                        " 91330000609120272T\u00A0")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("addresses")
    @FuzzTest(maxDuration = "1m")
    void staysOnThePlatform(byte[] bytes) {
        var address = new String(bytes, UTF_8);
        EncodedText.isReadable(address);
        NumbersOfPersons.isInAddress(address, address);
        assertThat(WayBack.within(address))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\\", "\r", "\n");
    }

    @MethodSource("codes")
    @FuzzTest(maxDuration = "1m")
    void identifiesCodes(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        switch (Codes.identify(text)) {
            case Identification.Known known -> {
                assertThat(Codes.identify(known.value().text())).isInstanceOf(Identification.Known.class);
                if (known.scheme() == Scheme.CITIZEN_NUMBER) {
                    assertThat(CitizenNumbers.areIn(text)).isTrue();
                    assertThat(known.toString()).doesNotContain(text);
                }
            }
            case Identification.Unknown unknown ->
                assertThat(unknown.refusal().message(Locale.ENGLISH)).isNotBlank();
        }
    }

    @Test
    void survivesDamagedAddressesAndCodesInEachBuild() {
        Mutations.of(SHORT, addresses().toArray(byte[][]::new)).forEach(this::staysOnThePlatform);
        Mutations.of(SHORT, codes().toArray(byte[][]::new)).forEach(this::identifiesCodes);
    }
}
