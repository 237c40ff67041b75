package org.credit531.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What walks begin with. */
@TestConfiguration(proxyBeanMethods = false)
class BrowserSettings {

    @Bean
    Walks walks(Environment environment) {
        return new Walks(environment);
    }
}
