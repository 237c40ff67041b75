/**
 * Owns the space of an organisation's own account: what needs doing first, its file and that file as an archive, its evaluation, its
 * commitments; and the window where the letters are printed by which organisations sign in. What there is to see belongs to the
 * contexts below, which tell as {@link org.credit531.web.OwnMatters} what is under way. No entry point: it is used by its pages. Serves
 * plan tasks 7, 15 to 21 and 61; Zhejiang Regulation, articles 30 to 32; charter rules 7 and 8.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "audit",
            "calendar",
            "catalogue",
            "collection",
            "documents",
            "evaluation",
            "identifiers",
            "language",
            "notices",
            "record",
            "scoring",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
