package org.credit531.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One visitor's way through the pages. What comes after a click is there later: {@link #follow} and {@link #sees} wait for
 * it, while Playwright's {@code count()}, {@code isVisible()} and {@code url()} tell at once of whatever is still shown.
 */
public final class Walk implements AutoCloseable {

    private static final int LARGEST_PAGE = 150_000;
    private static final Path PICTURES =
            Path.of(System.getProperty("credit531.artefacts", "../artefacts")).resolve("screenshots");

    /** What a browser says of a page that tells that there is none, or none now. */
    private static final Pattern REFUSED = Pattern.compile("status of 40[049]");

    private static final Pattern BATCH = Pattern.compile(".*/batches/[0-9a-f-]{36}");

    private final BrowserContext context;
    private final String address;
    private final String language;
    private final List<Integer> widths;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Pages are examined at each of the widths; the first is that of the screen that is walked on. */
    Walk(BrowserContext context, String address, String language, List<Integer> widths) {
        this.context = context;
        this.address = address;
        this.language = language;
        this.widths = List.copyOf(widths);
        page = context.newPage();
        page.onConsoleMessage(this::hear);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !REFUSED.matcher(message.text()).find()) {
            complaints.add(message.text());
        }
    }

    /** For whatever else can be done with a page. */
    public Page page() {
        return page;
    }

    /** The whole address of a path. */
    public String address(String path) {
        return address + path;
    }

    /** Signs in as somebody of the sample, whose password is the name. */
    public void signIn(String account) {
        signIn(account, account);
    }

    /** Signs in; a second step may follow. */
    public void signIn(String account, String password) {
        open("/sign-in");
        page.fill("main input[name=name]", account);
        page.fill("main input[name=password]", password);
        follow("main form button[type=submit]");
    }

    /** Goes to a path and waits until the page has loaded; how many bytes it has. */
    public int open(String path) {
        return page.navigate(address(path)).body().length;
    }

    /** Goes to a page with scripts and examines it; it is not too large, and the browser has no complaint about it. */
    public void visit(String path, String name) {
        complaints.clear();
        assertThat(open(path)).as("size of " + path).isLessThan(LARGEST_PAGE);
        awaitCharts();
        examine(name);
        assertThat(complaints).as("console of " + path).isEmpty();
    }

    /**
     * The page as it is now, on the screen that is walked on and then on one as wide as the other: its picture under this
     * name, its width, and what axe finds.
     */
    public void examine(String name) {
        look(name, widths.getFirst());
        for (int other : widths.subList(1, widths.size())) {
            widen(other);
            look(name, other);
        }
        if (widths.size() > 1) {
            widen(widths.getFirst());
        }
    }

    /** Keeps a picture of the page as it is now. */
    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(picture(name, page.viewportSize().width, "png")));
    }

    /** What the browser has complained of since this was asked last. */
    List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    private void look(String name, int width) {
        keepPicture(name);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s scrolls sideways at %d", name, width)
                .isLessThanOrEqualTo(width);
        assertThat(Axe.serious(page)).as("axe on %s at %d", name, width).isEmpty();
    }

    private void widen(int width) {
        page.setViewportSize(width, page.viewportSize().height);
        awaitDrawing();
    }

    void awaitCharts() {
        if (page.locator("[data-chart] [data-value]").count() > 0) {
            sees(".chart__canvas canvas");
            awaitDrawing();
        }
    }

    void awaitDrawing() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    /** Goes to a page as it is on A4 paper, kept beside the pictures: it fits, and nothing is there to be pressed. */
    public void print(String path, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visit(path, "print-" + name);
        assertThat(page.isVisible(".menu")).as("menu on paper of " + path).isFalse();
        assertThat(count("main button:visible"))
                .as("buttons on paper of " + path)
                .isZero();
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(picture("print-" + name, widths.getFirst(), "pdf")));
    }

    private Path picture(String name, int width, String ending) {
        return PICTURES.resolve("%s-%s-%d.%s".formatted(name, language, width, ending));
    }

    /** Presses what leads to another page, or to the same anew, and waits until that has loaded. */
    // Deprecated for an address to wait for, which a form that shows itself again does not change.
    @SuppressWarnings("deprecation")
    public void follow(String selector) {
        page.waitForNavigation(() -> page.click(selector));
    }

    /** Waits until something is visible. */
    public void sees(String selector) {
        page.waitForSelector(selector);
    }

    /** The text of the first that matches. */
    public String text(String selector) {
        return page.textContent(selector);
    }

    /** How many match on the page that has loaded. */
    public int count(String selector) {
        return page.locator(selector).count();
    }

    /** Sends a file up to the page that shows what was understood of it. */
    public void upload(String item, String unit, FilePayload file) {
        open("/batches/new");
        page.selectOption("#item", item);
        page.selectOption("#unit", unit);
        page.setInputFiles("#file", file);
        page.click("main form button[type=submit]");
        page.waitForURL("**/preview");
    }

    /** Has a file with columns as understood read to its end. */
    public void confirm() {
        page.waitForURL("**/preview");
        follow("button[form=meanings]");
        page.waitForURL(BATCH);
        sees(".tag--done, .tag--failed");
    }

    /** Sends a file of which at least a part is taken in; the id of its batch. */
    public String send(String item, String unit, String name, String csv) {
        upload(item, unit, file(name, csv));
        confirm();
        assertThat(count("main .tag--done")).isPositive();
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** A file as a page sends it. */
    public static FilePayload file(String name, String csv) {
        return new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
