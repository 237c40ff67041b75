package org.credit531.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.springframework.core.env.Environment;

/** Begins walks through the pages of the platform under test, each in a browser that remembers nothing of another. */
public final class Walks {

    /** Milliseconds: a machine that tests two classes at a time may let a page wait. */
    private static final double PATIENCE = 180_000;

    private static final int HEIGHT = 800;

    /** The width of an A4 page in CSS pixels. */
    private static final int A4_WIDTH = 794;

    private final Environment environment;

    Walks(Environment environment) {
        this.environment = environment;
    }

    /** A walk on a screen, which examines pages at the width of the other one, too; it is to be closed. */
    public Walk on(Screen screen) {
        return walk(screen.language(), screen.widths(), options(screen));
    }

    /** A walk that examines pages at the width of its screen alone, where others examine the same pages at both. */
    public Walk onlyOn(Screen screen) {
        return walk(screen.language(), List.of(screen.width()), options(screen));
    }

    /** A walk of somebody whose browser runs no scripts. */
    public Walk withoutScript(Screen screen) {
        return walk(screen.language(), List.of(screen.width()), options(screen).setJavaScriptEnabled(false));
    }

    /** A walk in a browser that keeps the worker of the platform, as one does that has installed it. */
    public Walk installed(Screen screen) {
        return walk(
                screen.language(),
                List.of(screen.width()),
                options(screen).setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    /** A walk on a page as wide as paper. */
    public Walk onPaper(Screen screen) {
        return walk(screen.language(), List.of(A4_WIDTH), options(screen).setViewportSize(A4_WIDTH, HEIGHT));
    }

    private static Browser.NewContextOptions options(Screen screen) {
        return new Browser.NewContextOptions()
                .setLocale(screen.language())
                .setViewportSize(screen.width(), HEIGHT)
                // It would answer for the platform whenever a page is slow; walks with it ask for it.
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                // A picture in the middle of a movement would show what nobody reads.
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Walk walk(String language, List<Integer> widths, Browser.NewContextOptions options) {
        BrowserContext context = Chromium.running().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return new Walk(context, address(), language, widths);
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
