package org.credit531.notices;

import java.util.Locale;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How mail goes out, from the environment ({@code CREDIT531_SMTP_HOST} and the like, docs/operations.md); without a host none does.
 *
 * @param host the mail server, empty for none
 * @param port its port
 * @param user who signs in there, empty for nobody
 * @param password with what
 * @param from the sender's address
 * @param security how the connection is encrypted
 * @param pages the address under which people reach the pages of the platform, without a slash at the end; empty where mail
 *     names none
 */
record SmtpSettings(String host, int port, String user, String password, String from, Security security, String pages) {

    SmtpSettings {
        if (!host.isEmpty()) {
            require(MailAddress.isOne(from), "CREDIT531_SMTP_FROM names no mail address: " + from);
            require(port > 0 && port < 65_536, "CREDIT531_SMTP_PORT names no port: " + port);
            require(
                    pages.isEmpty() || pages.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?"),
                    "CREDIT531_PAGES names no address such as https://credit.example.org: " + pages);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StartupProblem(ExitCode.USAGE, otherwise);
        }
    }

    boolean isConfigured() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + security + "]";
    }

    /** How the connection is encrypted; the server's certificate is always checked. */
    enum Security {
        /** Encrypted after the greeting, and nothing is sent if the server cannot. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        /** Not at all: for a server on this machine. */
        NONE;

        static Security of(String text) {
            try {
                return valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new StartupProblem(
                        ExitCode.USAGE, "CREDIT531_SMTP_SECURITY is starttls, tls or none, not " + text, e);
            }
        }
    }

    /** Reads them once, at the start. */
    @Component
    static class FromEnvironment {

        private final SmtpSettings settings;

        FromEnvironment(Environment environment) {
            settings = new SmtpSettings(
                    text(environment, "credit531.smtp.host", ""),
                    environment.getProperty("credit531.smtp.port", Integer.class, 587),
                    text(environment, "credit531.smtp.user", ""),
                    text(environment, "credit531.smtp.password", ""),
                    text(environment, "credit531.smtp.from", ""),
                    Security.of(text(environment, "credit531.smtp.security", "starttls")),
                    text(environment, "credit531.pages", ""));
        }

        private static String text(Environment environment, String key, String otherwise) {
            return environment.getProperty(key, otherwise).strip();
        }

        SmtpSettings settings() {
            return settings;
        }
    }
}
