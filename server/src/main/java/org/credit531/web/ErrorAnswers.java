package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The last answer to a request that failed outside every endpoint: browsers get an error page, programs a problem
 * document with a stable code.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

    private final LocaleResolver locales;

    ErrorAnswers(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> pages, LocaleResolver locales) {
        super(attributes, web.getError(), pages);
        this.locales = locales;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDocument document = ProblemDocument.of(status, locales.resolveLocale(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document.members());
    }
}
