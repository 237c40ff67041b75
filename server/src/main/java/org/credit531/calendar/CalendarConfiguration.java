package org.credit531.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the platform. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** A legal day begins at midnight in Shanghai, wherever the server stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
