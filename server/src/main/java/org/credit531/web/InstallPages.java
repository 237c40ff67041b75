package org.credit531.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What lets a phone install the platform as an application, and the page that it shows without a network. */
@Controller
class InstallPages {

    private static final String COLOUR = "#0f5c56";
    private static final String PAPER = "#ffffff";
    private static final String PNG = "image/png";

    private final MessageSource messages;

    InstallPages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping(path = "/app.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Manifest> manifest(Locale locale) {
        String name = text("frame.name", locale);
        return ResponseEntity.ok(new Manifest(
                "/",
                name,
                name,
                text("frame.line", locale),
                locale.toLanguageTag(),
                "/",
                "/",
                "standalone",
                COLOUR,
                PAPER,
                List.of(
                        new Icon("/assets/icon-192.png", "192x192", PNG, "any"),
                        new Icon("/assets/icon-512.png", "512x512", PNG, "any"),
                        new Icon("/assets/icon-whole-512.png", "512x512", PNG, "maskable"),
                        new Icon("/assets/mark.svg", "any", "image/svg+xml", "any"))));
    }

    /** In both languages, as it is fetched once and shown to whoever then holds the phone. */
    @GetMapping("/offline")
    String offline(Model model) {
        model.addAttribute(
                "told",
                Stream.of(Language.CHINESE, Language.ENGLISH).map(this::told).toList());
        return "web/offline";
    }

    private Told told(Locale locale) {
        return new Told(
                locale.equals(Language.CHINESE) ? "zh-CN" : "en",
                text("frame.name", locale),
                text("offline.title", locale),
                text("offline.text", locale),
                text("offline.again", locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The page without a network in one language. */
    record Told(String language, String name, String title, String text, String again) {}

    /** The manifest of a web application (W3C, Web Application Manifest). */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Manifest(
            String id,
            String name,
            String shortName,
            String description,
            String lang,
            String startUrl,
            String scope,
            String display,
            String themeColor,
            String backgroundColor,
            List<Icon> icons) {}

    /** A picture of it. */
    record Icon(String src, String sizes, String type, String purpose) {}
}
