package org.credit531.collection;

import java.util.regex.Pattern;
import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** Files of records, and workbooks of corrections, through pages. */
@Component
class SentFileLimit implements UploadLimit {

    private static final Pattern CORRECTIONS = Pattern.compile("/batches/[^/]+/quarantine/corrections");
    private static final long REST = 1 << 20;

    private final CollectionProperties properties;

    SentFileLimit(CollectionProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/batches") || CORRECTIONS.matcher(path).matches();
    }

    @Override
    public long bytes() {
        return properties.mostBytes() + REST;
    }
}
