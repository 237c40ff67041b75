package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @CsvSource({
        "short one, password.too-short",
        "长长长长长长长长长长长长长长长长长长长长长长长长长, password.too-long",
        "Zhang.San.2026, password.is-name",
        "passwordpassword, password.common",
        "123456789012, password.common",
        "qwertyuiopasdf, password.common",
        "aaaaaaaaaaaaaaaa, password.common",
        "credit531credit531, password.common",
        "P@ssw0rd1234, password.common",
        "woaini1314520, password.common",
    })
    void refuses(String password, String reason) {
        assertThat(PasswordRule.refusal("zhang.san.2026", password)).hasValue(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "谷雨前后种瓜点豆在西湖边", "tea-lantern-osmanthus-83"})
    void takes(String password) {
        assertThat(PasswordRule.refusal("zhang.san.2026", password)).isEmpty();
    }

    @Test
    void asksForMoreFromADay() {
        var early = new PasswordPolicy.Period(LocalDate.parse("2020-01-01"), 5, 90);
        var late = new PasswordPolicy.Period(LocalDate.parse("2027-01-01"), 10, 60);
        var policy = new PasswordPolicy(List.of(late, early));
        assertThat(policy.on(LocalDate.parse("2026-12-31"))).isEqualTo(early);
        assertThat(policy.on(LocalDate.parse("2027-01-01"))).isEqualTo(late);
        assertThat(policy.on(LocalDate.parse("1999-01-01"))).isEqualTo(early);
    }

    @Test
    void readsThePolicyOfThePlatform() {
        var present = PasswordPolicy.read().on(LocalDate.parse("2026-11-26"));
        assertThat(present.remembered()).isGreaterThanOrEqualTo(5);
        assertThat(present.longestAgeDays()).isLessThanOrEqualTo(90);
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordPolicy.Period(LocalDate.parse("2020-01-01"), 0, 90));
    }
}
