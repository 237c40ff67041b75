package org.credit531.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.credit531.access.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The answer to requests that the server itself turns away before the platform sees them, such as one whose head is too
 * long: a problem document as everywhere else, instead of the server's own page.
 */
@Component
class UnreadRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final LocaleResolver locales;
    private final ObjectProvider<Refusals> refusals;

    UnreadRequests(LocaleResolver locales, ObjectProvider<Refusals> refusals) {
        this.locales = locales;
        this.refusals = refusals;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answering(locales, refusals)));
    }

    private static final class Answering extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(UnreadRequests.class);

        private final LocaleResolver locales;
        private final ObjectProvider<Refusals> refusals;

        Answering(LocaleResolver locales, ObjectProvider<Refusals> refusals) {
            this.locales = locales;
            this.refusals = refusals;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            if (status >= 500) {
                LOG.error("a request failed in the server", failure);
            }
            if (request.getContext() == null) {
                tell(request.getRemoteAddr());
            }
            HttpStatus known = HttpStatus.resolve(status);
            write(request, response, known == null ? HttpStatus.BAD_REQUEST : known);
        }

        /** The sender gets the answer, whether or not it can be noted. */
        private void tell(String address) {
            try {
                refusals.getObject().unreadable(address);
            } catch (RuntimeException failure) {
                LOG.error("a request that could not be read could not be noted either", failure);
            }
        }

        private void write(Request request, Response response, HttpStatus status) {
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Writer body = response.getReporter();
                if (body != null) {
                    body.write(ProblemDocument.of(status, locales.resolveLocale(request))
                            .text());
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                LOG.debug("the sender of an unreadable request has gone", e);
            }
        }
    }
}
