package org.credit531.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.credit531.access.Origin;
import org.credit531.clients.RegisteredPurpose;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the sender of a request states beside it: for what, under which article; and from where it came.
 *
 * @param purpose a code of {@link Purpose}
 * @param article an article such as {@code zj-2018:21}
 * @param origin the network it came from
 */
record Statement(String purpose, String article, String origin) {

    static final String PURPOSE = "Credit531-Purpose";
    static final String ARTICLE = "Credit531-Article";

    private static final Pattern ARTICLE_ID = Pattern.compile("[a-z0-9-]{1,40}(:[0-9a-z-]{1,20})?");

    /** What the request under way states; what it leaves out is as usual for the event. */
    static Statement current(AuditEvent event) {
        var request = Origin.request();
        var purpose = purpose(request, event);
        return new Statement(purpose.code(), article(request, purpose), Origin.current());
    }

    private static Purpose purpose(@Nullable HttpServletRequest request, AuditEvent event) {
        var stated = request == null ? null : request.getHeader(PURPOSE);
        var registered = RegisteredPurpose.current().flatMap(Purpose::of);
        if (stated == null) {
            return registered
                    .filter(purpose -> event.purpose() != Purpose.SECURITY)
                    .orElseGet(() -> unstated(request, event));
        }
        var purpose = Purpose.of(stated)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-purpose", stated));
        if (registered.isPresent() && registered.get() != purpose) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN,
                    "purpose-not-registered",
                    stated,
                    registered.get().code());
        }
        return purpose;
    }

    /** What holds for the session, where somebody on the pages said so for the look-ups in it. */
    private static Purpose unstated(@Nullable HttpServletRequest request, AuditEvent event) {
        return event == AuditEvent.SUBJECT_LOOKED_UP
                ? SessionPurpose.of(request).orElse(event.purpose())
                : event.purpose();
    }

    private static String article(@Nullable HttpServletRequest request, Purpose purpose) {
        var stated = request == null ? null : request.getHeader(ARTICLE);
        if (stated == null) {
            return purpose.article();
        }
        if (!ARTICLE_ID.matcher(stated).matches()) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", ARTICLE, stated);
        }
        return stated;
    }
}
