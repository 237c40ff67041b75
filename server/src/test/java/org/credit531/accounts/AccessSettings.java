package org.credit531.accounts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.credit531.testing.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests move, and ears for what is said to the operator. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessSettings {

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.at("2026-11-23");
    }

    @Bean
    @Primary
    Heard heard() {
        return new Heard();
    }

    @Bean
    Officials officials(JdbcAccounts accounts, Passwords passwords, SettableClock clock) {
        return new Officials(accounts, passwords, clock);
    }

    /** What the operator was told. */
    static final class Heard implements Announcement {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void say(String line) {
            lines.add(line);
        }

        List<String> all() {
            return List.copyOf(lines);
        }

        void forget() {
            lines.clear();
        }
    }
}
