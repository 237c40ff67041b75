/**
 * Owns notices: what the platform tells subjects, organisation units and accounts, in their inboxes and by mail, with the day
 * on which each was served and the proof of it (Administrative Penalty Law, article 61). Entry point is
 * {@link org.credit531.notices.Notices}; {@link org.credit531.notices.SubjectCodes} is answered by the context that knows
 * subjects. Serves plan tasks 15 to 21 and 40.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "calendar", "database", "language", "law", "vault", "web"})
@NullMarked
package org.credit531.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
