package org.credit531.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as its readers do: on a phone and at a desk, by keyboard alone, on paper, and with the eyes of axe. What is wrong is
 * said in words, so that one walk names what it finds on all pages.
 */
public final class Scrutiny {

    private static final int LARGEST_PAGE = 150_000;
    private static final int PAPER = 794;

    /** Stops that are gone to by key; those after them are given the focus, which takes a tenth of the time. */
    private static final int PRESSED = 15;

    /** A field for a day has a stop for each of its parts. */
    private static final int PARTS = 4;

    private final Walk walk;
    private final Screen screen;
    private final List<String> found = new ArrayList<>();

    public Scrutiny(Walk walk, Screen screen) {
        this.walk = walk;
        this.screen = screen;
    }

    /** What was found wrong so far. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** Looks at a page in every way; a picture is kept where one is named. */
    public void whole(String path, String picture) {
        open(path);
        words(path);
        fits(path, screen.width());
        axe(path);
        keepPicture(picture);
        keyboard(path);
        paper(path);
        resize(Screen.ENGLISH_DESK.width());
        fits(path, Screen.ENGLISH_DESK.width());
        keepPicture(picture);
        resize(screen.width());
    }

    /** Looks at a page in another language, where all that is not said in words has been looked at. */
    public void words(String path, String picture) {
        open(path);
        words(path);
        fits(path, screen.width());
        keepPicture(picture);
    }

    /** Looks at a page as its reader has chosen that it looks. */
    public void look(String path) {
        open(path);
        fits(path, screen.width());
        axe(path);
    }

    private void keepPicture(String name) {
        if (!name.isEmpty()) {
            walk.keepPicture(name);
        }
    }

    private Page page() {
        return walk.page();
    }

    private void open(String path) {
        int bytes = walk.open(path);
        walk.awaitCharts();
        if (bytes >= LARGEST_PAGE) {
            complain(path, "has " + bytes + " bytes");
        }
        walk.complaints().forEach(complaint -> complain(path, "is not right to the browser: " + complaint));
    }

    private void complain(String path, String what) {
        found.add(path + " " + what);
    }

    private void resize(int width) {
        page().setViewportSize(width, page().viewportSize().height);
        walk.awaitDrawing();
    }

    private void fits(String path, int width) {
        int wide = ((Number) page().evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            complain(path, "is %d wide at %d".formatted(wide, width));
        }
    }

    private void axe(String path) {
        Axe.serious(page()).forEach(finding -> complain(path, "axe: " + finding));
    }

    private void words(String path) {
        strings(Reading.STRANGE_WORDS).forEach(text -> complain(path, "says in another language: " + text));
    }

    private List<String> strings(String script) {
        return ((List<?>) page().evaluate(script)).stream().map(String::valueOf).toList();
    }

    /** The way of the tabulator: the link that skips the head first, then everything in the order of the page, each time to be seen. */
    private void keyboard(String path) {
        int stops = ((Number) page().evaluate(Reading.COLLECT_STOPS)).intValue();
        strings(Reading.OUT_OF_ORDER).forEach(one -> complain(path, "goes out of its order to: " + one));
        press(path, Math.min(stops, PRESSED));
        strings(Reading.UNSEEN_STOPS).forEach(one -> complain(path, "does not show that the keyboard is at: " + one));
        if (page().locator(".menu").count() > 0) {
            page().locator(".skip").focus();
            page().keyboard().press("Enter");
            if (page().locator("#main:focus").count() == 0) {
                complain(path, "does not skip its head");
            }
        }
    }

    private void press(String path, int stops) {
        int reached = stopNow();
        for (int presses = 0; reached < stops - 1 && presses < stops * PARTS; presses++) {
            page().keyboard().press("Tab");
            int now = stopNow();
            if (now > reached + 1) {
                complain(path, "leaves out by keyboard: " + page().evaluate(Reading.STOP_NUMBERED, reached + 1));
            }
            reached = Math.max(reached, now);
        }
        if (reached < stops - 1) {
            complain(path, "is not reached by keyboard: " + page().evaluate(Reading.STOP_NUMBERED, reached + 1));
        }
    }

    private int stopNow() {
        return ((Number) page().evaluate(Reading.STOP_NOW)).intValue();
    }

    private void paper(String path) {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        resize(PAPER);
        fits(path, PAPER);
        strings(Reading.LOST_ON_PAPER).forEach(one -> complain(path, "on paper: " + one));
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
