package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.language.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Who may not open something is told what leads there: to sign in, or who grants a role; at the end of a list neither does. */
class ErrorPagesTests {

    private static final Visitor CLERK =
            Visitor.account("clerk", Membership.provincial("transport"), null, Set.of(Role.UNIT_CLERK));

    @Test
    void tellsWhoHasNotSignedInToDoSo() {
        assertThat(remedy("report-not-open")).isEqualTo("error.403.remedy.public");
        assertThat(text("error.403.remedy.public")).contains("sign in", "security administrator");
    }

    @Test
    void tellsWhoHasSignedInWhoGrantsTheRole() {
        assertThat(ActingAs.call(CLERK, () -> remedy("bulletin-of-province"))).isEqualTo("error.403.remedy");
        assertThat(text("error.403.remedy")).contains("security administrator").doesNotContain("sign in");
    }

    @Test
    void tellsNobodyOfRolesAtTheEndOfAList() {
        for (String remedy :
                new String[] {remedy("list-too-deep"), ActingAs.call(CLERK, () -> remedy("list-too-deep"))}) {
            assertThat(remedy).isEqualTo("error.403.remedy.list-too-deep");
            assertThat(text(remedy)).contains("narrower").doesNotContain("administrator");
        }
    }

    @Test
    void saysOfOtherStatesWhatItAlwaysSaid() {
        var page = ErrorPages.page(
                new RequestProblem(HttpStatus.NOT_FOUND, "not-found"), HttpStatus.NOT_FOUND, Locale.ENGLISH);
        assertThat(page.getModel()).containsEntry("remedy", "error.404.remedy").containsEntry("error", "404");
    }

    private static String remedy(String code) {
        var problem = new RequestProblem(HttpStatus.FORBIDDEN, code, "x", "y");
        return (String) ErrorPages.page(problem, problem.status(), Locale.ENGLISH)
                .getModel()
                .get("remedy");
    }

    private static String text(String key) {
        assertThat(Texts.of("web", key, Locale.CHINESE)).isNotEqualTo(Texts.of("web", key, Locale.ENGLISH));
        return Texts.of("web", key, Locale.ENGLISH);
    }
}
