/**
 * The sealed room: a third party has its own model run over organisations, and only results come out. An engagement that two
 * people of the credit centre stand behind says what for, over which items and until when; a named person admits each model and
 * releases each result. No record leaves, natural persons and individual businesses are never in it, and an organisation is
 * graded by what is not open to everybody only while it lets that engagement do so. No entry point: it is used by its pages and its
 * interface. Serves plan tasks 23 and 48.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "change",
            "database",
            "evaluation",
            "identifiers",
            "language",
            "notices",
            "record",
            "removal",
            "scoring",
            "signing",
            "subject",
            "trials",
            "vault",
            "web"
        })
@NullMarked
package org.credit531.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
