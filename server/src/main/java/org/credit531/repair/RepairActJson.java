package org.credit531.repair;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with an application.
 *
 * @param remark why
 * @param official who decided it, where an office does it
 */
record RepairActJson(@Nullable String remark, @Nullable String official) {

    String reason() {
        return remark == null ? "" : remark;
    }
}
