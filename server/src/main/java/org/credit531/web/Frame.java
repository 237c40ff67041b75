package org.credit531.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What head and foot of a page need to know of the request. The frame takes it as the bean {@code frame}, so that a page made by
 * the error handling has the same frame as one made by a controller.
 */
@Component("frame")
class Frame {

    /** Where pages of an organisation's own space begin: its contexts lie above and below this one. */
    private static final List<String> OWN_SPACE = List.of(
            "/space",
            "/looked-up",
            "/objections",
            "/removals/own",
            "/repairs",
            "/documents",
            "/reports",
            "/notices",
            "/account");

    private final ObjectProvider<DataVersion> dataVersion;
    private final ObjectProvider<UnreadNotices> notices;

    Frame(ObjectProvider<DataVersion> dataVersion, ObjectProvider<UnreadNotices> notices) {
        this.dataVersion = dataVersion;
        this.notices = notices;
    }

    /** The language tag of the page. */
    public String language() {
        return inChinese() ? "zh-CN" : "en";
    }

    /** The tag of the language that the page is not in. */
    public String otherLanguage() {
        return inChinese() ? "en" : "zh-CN";
    }

    /** The address that shows this same page in the other language. */
    public String otherLanguageAddress() {
        return leadingBack(UriComponentsBuilder.fromPath("/language").queryParam("to", otherLanguage()));
    }

    /** The classes of a page as the visitor wants it to look; null for none. */
    public @Nullable String displayClasses() {
        return Display.of(request()).classes();
    }

    /** Whether the visitor wants larger type and fewer choices. */
    public boolean elder() {
        return Display.of(request()).elder();
    }

    /** Whether the visitor wants the strongest contrast, whatever the system asks for. */
    public boolean contrast() {
        return Display.of(request()).contrast();
    }

    /** The address that shows this same page in the other size of type. */
    public String otherSizeAddress() {
        return leadingBack(
                UriComponentsBuilder.fromPath("/display/choose").queryParam("size", elder() ? "normal" : "large"));
    }

    /** The page of such choices, which leads back to this one. */
    public String displayAddress() {
        return leadingBack(UriComponentsBuilder.fromPath("/display"));
    }

    /** Whether the page lies in the part of the platform that begins with this path: {@code page}, {@code true} or null. */
    public @Nullable String current(String section) {
        String path = path();
        if (path.equals(section)) {
            return "page";
        }
        return !section.equals("/") && path.startsWith(section + "/") ? "true" : null;
    }

    /** {@code page} on the page with this path alone, null on all others. */
    public @Nullable String exactly(String path) {
        return path().equals(path) ? "page" : null;
    }

    public boolean signedIn() {
        return Visitor.current().kind() == Visitor.Kind.ACCOUNT;
    }

    /** The name of the account, empty for the public. */
    public String visitor() {
        return Visitor.current().name();
    }

    /** How many notices the account has not opened; none on error pages, which must not need data. */
    public int unreadNotices() {
        UnreadNotices inbox = isError(request()) || !signedIn() ? null : notices.getIfAvailable();
        return inbox == null ? 0 : inbox.unread();
    }

    /** Whether the visitor may see what was handed in: information units and the credit centre. */
    public boolean maySubmit() {
        return Visitor.current().may(Action.READ, Resource.BATCHES);
    }

    /** Whether the visitor may hand in and correct. */
    public boolean mayHandIn() {
        return Visitor.current().may(Action.WRITE, Resource.BATCHES);
    }

    /** Whether the visitor may declare that there was nothing. */
    public boolean mayReport() {
        return Visitor.current().may(Action.WRITE, Resource.REPORTING);
    }

    /** Whether the visitor may see accounts and clients. */
    public boolean mayAdminister() {
        return Visitor.current().may(Action.READ, Resource.ACCOUNTS);
    }

    /** Whether the visitor may read the ledger. */
    public boolean mayAudit() {
        return Visitor.current().may(Action.READ, Resource.LEDGER);
    }

    /** Where the visitor finds what is watched: the alerts, the reviews, or the own look-ups; null for none of them. */
    public @Nullable String watch() {
        Visitor visitor = Visitor.current();
        if (visitor.may(Action.READ, Resource.WATCH)) {
            return "/watch/alerts";
        }
        if (visitor.may(Action.READ, Resource.REVIEWS)) {
            return "/watch/reviews";
        }
        return visitor.may(Action.READ, Resource.OWN_WATCH) ? "/watch/mine" : null;
    }

    /** Where the visitor finds what was removed: the board, or what concerns the own organisation; null for none of them. */
    public @Nullable String removals() {
        Visitor visitor = Visitor.current();
        if (visitor.may(Action.READ, Resource.REMOVALS)) {
            return "/removals";
        }
        return visitor.may(Action.READ, Resource.OWN_REMOVALS) ? "/removals/own" : null;
    }

    /** Whether the visitor is an organisation with a space of its own. */
    public boolean hasOwnSpace() {
        return Visitor.current().may(Action.READ, Resource.OWN_SPACE);
    }

    /** Whether the page is one of that space. */
    public boolean inOwnSpace() {
        return hasOwnSpace() && OWN_SPACE.stream().anyMatch(section -> current(section) != null);
    }

    /** Whether the visitor prints letters by which organisations sign in. */
    public boolean mayPrintLetters() {
        return Visitor.current().may(Action.WRITE, Resource.SIGN_IN_LETTERS);
    }

    /** Whether the visitor is a subject that may see who looked at it. */
    public boolean maySeeOwnLookUps() {
        return Visitor.current().may(Action.READ, Resource.OWN_LOOK_UPS);
    }

    /** Whether the visitor may see what a unit did. */
    public boolean maySeeUnit() {
        return Visitor.current().may(Action.READ, Resource.UNIT_LEDGER);
    }

    /** Whether the visitor has objections to answer, or may have made some. */
    public boolean maySeeObjections() {
        return Visitor.current().may(Action.READ, Resource.OBJECTIONS);
    }

    /** Where the visitor finds repairs: the applications to decide, or what can be repaired of the own organisation; null for none. */
    public @Nullable String repairs() {
        Visitor visitor = Visitor.current();
        if (visitor.may(Action.READ, Resource.REPAIR_APPLICATIONS)) {
            return "/repairs/own";
        }
        return visitor.may(Action.READ, Resource.REPAIRS) ? "/repairs/cases" : null;
    }

    /** Whether the visitor may read documents: its own, its office's, or the credit centre's. */
    public boolean maySeeDocuments() {
        return Visitor.current().may(Action.READ, Resource.DOCUMENTS);
    }

    /** Whether the visitor may ask for reports: its own, or for the duties of its office. */
    public boolean maySeeReports() {
        return Visitor.current().may(Action.READ, Resource.REPORTS);
    }

    /** Whether the visitor may see the record of processing activities. */
    public boolean maySeeProcessing() {
        return Visitor.current().may(Action.READ, Resource.PROCESSING);
    }

    /** The state of the data on the page; null while nothing numbers it, and on error pages, which must not need data. */
    public @Nullable Long knowledgeNumber() {
        DataVersion version = isError(request()) ? null : dataVersion.getIfAvailable();
        return version == null ? null : version.knowledgeNumber();
    }

    private static boolean inChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Language.CHINESE.getLanguage());
    }

    private static String leadingBack(UriComponentsBuilder choice) {
        return choice.queryParam("back", "{back}")
                .encode()
                .buildAndExpand(address())
                .toUriString();
    }

    private static String address() {
        HttpServletRequest request = request();
        String query = request.getQueryString();
        return query == null || isError(request) ? path() : path() + "?" + query;
    }

    private static String path() {
        HttpServletRequest request = request();
        if (!isError(request)) {
            return request.getRequestURI();
        }
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return NumbersOfPersons.isInAddress(path, null) ? "/" : path;
    }

    private static boolean isError(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
