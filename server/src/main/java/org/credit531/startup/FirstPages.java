package org.credit531.startup;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the pages that people open first, as one of them would, so that none of them waits while templates, classes and
 * connections are met for the first time. Health is down until then: whoever shares people out among platforms sends none here.
 */
@Component
@ConditionalOnProperty(FirstPages.ADDRESS)
class FirstPages implements HealthIndicator, ApplicationListener<ApplicationStartedEvent> {

    /** Where the platform listens; unless it is named, nothing is asked for. */
    static final String ADDRESS = "credit531.first-pages";

    /** What every third organisation has in its name. */
    private static final String SEARCH = "/?q=%E5%85%AC%E5%8F%B8";

    private static final List<String> OTHERS = List.of("/publicity/penalties", "/publicity/licences", "/statistics");
    private static final Pattern SUBJECT = Pattern.compile("href=\"(/subjects/[0-9A-Z]{18})\"");

    /** All pages together: a start beside which a sample is loaded, or on a machine with other work, is not held up for long. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);

    private final URI address;
    private volatile boolean over;

    FirstPages(@Value("${" + ADDRESS + "}") URI address) {
        this.address = address;
    }

    /** Beside what else is done at the start; nobody waits for it but whoever asks how the platform is. */
    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        Thread.ofVirtual().name("first-pages").start(this::visit);
    }

    @Override
    public Health health() {
        return (over ? Health.up() : Health.outOfService()).build();
    }

    private void visit() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .sslContext(trustingItself())
                .build()) {
            page(http, end, "/", "en");
            page(http, end, "/", "zh-CN");
            var found = SUBJECT.matcher(page(http, end, SEARCH, "zh-CN"));
            if (found.find()) {
                page(http, end, found.group(1), "zh-CN");
                page(http, end, found.group(1) + "/points", "zh-CN");
            }
            for (String path : OTHERS) {
                page(http, end, path, "zh-CN");
            }
        } catch (IOException | GeneralSecurityException failure) {
            LOG.info("the first pages were not asked for: {}", failure.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
    }

    private String page(HttpClient http, long end, String path, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .timeout(Duration.ofNanos(Math.max(1, end - System.nanoTime())))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Any certificate is good here, of whatever name: nothing is sent but to itself, and nothing that anybody may not know. */
    private static SSLContext trustingItself() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }

    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
