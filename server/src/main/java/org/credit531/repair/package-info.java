/**
 * Owns the repair of credit: under which rule and in which class an adverse record falls, until when it is published and from when
 * it can be repaired; the notice that tells its subject; the application, the unit's decision and the review. On success the record
 * goes by {@link org.credit531.removal.Removals}. Door for what is below: it answers {@link org.credit531.record.EndsOfUse}; who
 * tells when a record ends asks {@link org.credit531.repair.ClassesInForce} and {@link org.credit531.repair.WithdrawnDecisions}. Serves plan tasks 20 and 40, row L-5; Zhejiang Regulation, article 32; NDRC orders 58 and 36; charter rule 7.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "database",
            "documents",
            "language",
            "law",
            "notices",
            "objection",
            "organisation",
            "record",
            "removal",
            "subject",
            "vault",
            "web",
            "workflow"
        })
@NullMarked
package org.credit531.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
