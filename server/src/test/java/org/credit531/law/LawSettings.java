package org.credit531.law;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts laws that tests can amend in the place of the platform's. */
@TestConfiguration(proxyBeanMethods = false)
public class LawSettings {

    @Bean
    @Primary
    SettableLaws settableLaws(LawsInForce laws) {
        return new SettableLaws(laws);
    }
}
