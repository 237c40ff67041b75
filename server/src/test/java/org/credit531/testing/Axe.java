package org.credit531.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The findings of axe on a page that matter. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** All rules are run; what they found in order is not written down, which would take longer than to find it. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ': ' + rule.nodes[0].html);
            }""";

    private Axe() {}

    /** Rules with serious or critical findings, each with the first place; pages of ours have no frames. */
    static List<String> serious(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }
}
