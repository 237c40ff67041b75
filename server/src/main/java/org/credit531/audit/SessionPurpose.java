package org.credit531.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What somebody on the pages says that the look-ups of this session are for, as programs say by a header. */
public final class SessionPurpose {

    private static final String ATTRIBUTE = SessionPurpose.class.getName();
    private static final Set<Purpose> STATED = EnumSet.of(
            Purpose.DUTY, Purpose.CONSULTATION, Purpose.OWN_MATTER, Purpose.INVESTIGATION, Purpose.SUPERVISION);

    private SessionPurpose() {}

    /** The codes of the purposes that can be stated. */
    public static List<String> choices() {
        return STATED.stream().map(Purpose::code).toList();
    }

    /**
     * States a purpose until another is stated or the session ends.
     *
     * @throws RequestProblem 400 {@code unknown-purpose}
     */
    public static void state(HttpServletRequest request, String code) {
        var purpose = Arrays.stream(Purpose.values())
                .filter(STATED::contains)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-purpose", code));
        request.getSession().setAttribute(ATTRIBUTE, purpose);
    }

    /** The code of the purpose that holds for the look-ups of the session. */
    public static String current(HttpServletRequest request) {
        return of(request).orElse(Purpose.DUTY).code();
    }

    /** What was stated, if anything was. */
    static Optional<Purpose> of(@Nullable HttpServletRequest request) {
        var session = request == null ? null : request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Purpose purpose
                ? Optional.of(purpose)
                : Optional.empty();
    }
}
