package org.credit531.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of this JVM, started at first need; it goes with the JVM. */
final class Chromium {

    private Chromium() {}

    static Browser running() {
        return Holder.BROWSER;
    }

    private static final class Holder {

        static final Browser BROWSER = start();

        private static Browser start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "closing-chromium"));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("credit531.chromium", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox")));
        }
    }
}
