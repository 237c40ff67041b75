package org.credit531.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The findings of axe on a page that matter. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /**
     * A rule states how serious all its findings are, so that those that state less need not be run; and what was found in
     * order is not written down, which takes as long as to find it.
     */
    private static final String RUN = """
            async () => {
              const matters = rule => ['serious', 'critical'].includes(rule.impact);
              const rules = axe._audit.rules
                .filter(rule => rule.enabled && matters(rule))
                .filter(rule => !rule.tags.some(tag => axe._audit.tagExclude.includes(tag)))
                .map(rule => rule.id);
              if (rules.length < 50) {
                throw new Error('axe has fewer rules than expected: ' + rules);
              }
              const found = await axe.run(document, {
                runOnly: {type: 'rule', values: rules},
                resultTypes: ['violations']
              });
              return found.violations.filter(matters).map(rule => rule.id + ': ' + rule.nodes[0].html);
            }""";

    private Axe() {}

    /** Rules with serious or critical findings, each with the first place; pages of ours have no frames. */
    static List<String> serious(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }
}
