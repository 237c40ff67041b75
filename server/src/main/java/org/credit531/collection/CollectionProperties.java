package org.credit531.collection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what comes in.
 *
 * @param largestUpload the largest upload that is taken
 */
@ConfigurationProperties("credit531.collection")
record CollectionProperties(@DefaultValue("256MB") DataSize largestUpload) {

    long mostBytes() {
        return largestUpload.toBytes();
    }
}
