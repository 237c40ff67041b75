package org.credit531.record.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.credit531.testing.Organisations;
import org.credit531.testing.Persons;
import org.junit.jupiter.api.Test;

class MaskingTests {

    private final Masking masking = new Masking();

    private String hidden(String text) {
        return masking.hidden(text, Set.of());
    }

    @Test
    void hidesNumbersOfPersonsHoweverTheyAreWritten() {
        String number = Persons.number(7);
        assertThat(hidden("号码" + number + "。")).isEqualTo("号码***。");
        assertThat(hidden("号码" + Persons.mistyped(number) + "。")).isEqualTo("号码***。");
        assertThat(hidden("号码" + number.replaceFirst("(.{6})", "$1 ") + "。")).isEqualTo("号码***。");
    }

    @Test
    void leavesCodesOfOrganisationsAlone() {
        String text = "代码" + Organisations.enterprise(3) + "，罚款20000元";
        assertThat(hidden(text)).isSameAs(text);
    }

    @Test
    void leavesNumbersOfCertificatesAlone() {
        String number = "330106" + "890512" + "001";
        assertThat(hidden(number)).isSameAs(number);
        assertThat(hidden("持" + number + "到场")).isEqualTo("持***到场");
    }

    @Test
    void keepsTheSurnameAlone() {
        assertThat(hidden("员工赵小明、钱进未到场")).isEqualTo("员工赵某某、钱某某未到场");
        assertThat(hidden("负责人应当到场")).isEqualTo("负责人应当到场");
    }

    @Test
    void hidesANameWhereverItComesBack() {
        assertThat(hidden("驾驶员孙大力驾车，孙大力未系安全带")).isEqualTo("驾驶员孙某某驾车，孙某某未系安全带");
    }

    @Test
    void hidesWhoeverAFieldNamesThatIsNotPublic() {
        Set<String> names = masking.names(List.of("李明哲", "杭州甲乙有限公司"), List.of("李明哲指使他人排污"));
        assertThat(names).containsExactly("李明哲");
        assertThat(masking.hidden("经查，李明哲指使他人排污", names)).isEqualTo("经查，李某某指使他人排污");
    }

    @Test
    void hidesHomesAndLeavesPlacesOfBusiness() {
        assertThat(hidden("住址：杭州市西湖区某某小区3幢501室，电工")).isEqualTo("住址：***，电工");
        String shop = "当事人在杭州市西湖区文三路1号2楼经营";
        assertThat(hidden(shop)).isSameAs(shop);
    }

    @Test
    void findsNothingInWhatIsShort() {
        assertThat(hidden("")).isEmpty();
        assertThat(masking.in("王", Set.of())).isEmpty();
    }
}
