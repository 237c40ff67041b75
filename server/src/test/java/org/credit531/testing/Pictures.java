package org.credit531.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Pictures of whole pages, asked of Chromium itself: it packs them lightly, in half the time that Playwright's take. */
final class Pictures {

    private static final Path FOLDER =
            Path.of(System.getProperty("credit531.artefacts", "../artefacts")).resolve("screenshots");

    private final CDPSession browser;
    private final String language;

    Pictures(Page page, String language) {
        this.browser = page.context().newCDPSession(page);
        this.language = language;
    }

    /** Where something of a name is kept. */
    Path place(String name, int width, String ending) {
        return FOLDER.resolve("%s-%s-%d.%s".formatted(name, language, width, ending));
    }

    /** Takes a picture of the page from its head to its foot. */
    void take(String name, int width) {
        var answer = browser.send("Page.captureScreenshot", wholePage());
        try {
            Files.createDirectories(FOLDER);
            Files.write(
                    place(name, width, "png"),
                    Base64.getDecoder().decode(answer.get("data").getAsString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JsonObject wholePage() {
        var size = browser.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        size.addProperty("scale", 1);
        var picture = new JsonObject();
        picture.addProperty("format", "png");
        picture.addProperty("captureBeyondViewport", true);
        picture.addProperty("optimizeForSpeed", true);
        picture.add("clip", size);
        return picture;
    }
}
