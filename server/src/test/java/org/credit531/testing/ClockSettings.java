package org.credit531.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a clock that tests can set in the place of the platform's; it begins on 23 November 2026. */
@TestConfiguration(proxyBeanMethods = false)
public class ClockSettings {

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.at("2026-11-23");
    }
}
