package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Remembers the visitor's language and returns to the page that was open: a plain link, no form, no script. */
@Controller
class LanguagePage {

    private final LocaleResolver localeResolver;

    LanguagePage(LocaleResolver localeResolver) {
        this.localeResolver = localeResolver;
    }

    @GetMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.of(to).ifPresent(language -> localeResolver.setLocale(request, response, language));
        return "redirect:" + WayBack.within(back);
    }
}
