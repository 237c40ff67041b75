package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of disputed numbers: the invented registers give a few numbers to two organisations. */
@PlatformTest(properties = "credit531.sample=small")
class CodeDisputesIntegrationTests {

    private static final String DISPUTES = "/code-disputes";
    private static final Pattern FIRST = Pattern.compile(
            "name=\"scheme\" value=\"([a-z-]+)\".*?name=\"number\" value=\"([^\"]+)\".*?name=\"to\" value=\"([^\"]+)\"",
            Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Subjects subjects;

    @Test
    void endsADisputeOnEvidenceByTheCreditCentreAlone() throws Exception {
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        assertThat(clerk.get(DISPUTES).body()).contains("待信用中心确定").doesNotContain("name=\"evidence\"");

        var centre = new PageVisitor(port);
        centre.signIn("operator");
        Matcher found = FIRST.matcher(centre.get(DISPUTES).body());
        assertThat(found.find()).isTrue();
        var form = Map.of("scheme", found.group(1), "number", found.group(2), "to", found.group(3));
        assertThat(subjects.byCode(found.group(3)).orElseThrow().state()).isEqualTo(CodeState.DISPUTED);
        assertThat(clerk.submit(DISPUTES, DISPUTES + "/end", form).statusCode()).isEqualTo(403);

        centre.submit(DISPUTES, DISPUTES + "/end", form);
        assertThat(centre.get(DISPUTES).body()).contains("没有作出处理", "须写明依据");

        centre.submit(DISPUTES, DISPUTES + "/end", with(form, "核对了两家的营业执照"));
        assertThat(centre.get(DISPUTES).body())
                .contains("号码 " + found.group(2) + " 的争议已结束", "operator 于", "核对了两家的营业执照");
        assertThat(subjects.byCode(found.group(3)).orElseThrow().state()).isEqualTo(CodeState.CONFIRMED);
        assertThat(subjects.byCode(found.group(2)).orElseThrow().code()).isEqualTo(found.group(3));
    }

    private static Map<String, String> with(Map<String, String> form, String evidence) {
        var all = new HashMap<>(form);
        all.put("evidence", evidence);
        return all;
    }
}
