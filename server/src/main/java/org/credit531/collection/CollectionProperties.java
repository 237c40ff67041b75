package org.credit531.collection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what comes in.
 *
 * @param largestUpload the largest upload that is taken
 * @param uploadsAtOnce how many uploads are received at the same time; each holds a database connection meanwhile
 * @param daysHeld for how many days an upload waits for somebody to confirm it before it is forgotten
 * @param monthsKept for how many whole months uploads and quarantined rows are kept after the one they came in
 */
@ConfigurationProperties("credit531.collection")
record CollectionProperties(
        @DefaultValue("256MB") DataSize largestUpload,
        @DefaultValue("6") int uploadsAtOnce,
        @DefaultValue("7") int daysHeld,
        @DefaultValue("12") int monthsKept) {

    long mostBytes() {
        return largestUpload.toBytes();
    }
}
