package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class ProhibitedMattersTests {

    private static String registration() throws IOException {
        return new ClassPathResource("catalogue/items/registration.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void passesAnOrdinaryItem() throws IOException {
        Item item = DataFiles.parse("registration.yaml", registration(), Item.class);
        assertThatCode(() -> ProhibitedMatters.check(item)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "religion, 宗教信仰, Belief", "blood-type, 血型, Blood type", "remark, 备注, Health of the owner",
        "note, 病史, Note", "owner-spouse, 家庭, Family", "track, 行踪轨迹, Track"
    })
    void keepsAProhibitedMatterOut(String name, String zh, String en) throws IOException {
        String changed = registration()
                .replace("name: registrar\n", "name: " + name + "\n")
                .replace("{zh: 登记机关, en: Registrar}", "{zh: " + zh + ", en: " + en + "}");
        Item item = DataFiles.parse("registration.yaml", changed, Item.class);
        assertThatThrownBy(() -> ProhibitedMatters.check(item))
                .hasMessageContaining("registration: field '" + name + "'")
                .hasMessageContaining("zj-2018:14");
    }
}
