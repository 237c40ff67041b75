package org.credit531.cluster;

import java.util.ArrayList;
import java.util.List;

/** Settings of Spark as {@code spark-submit} hands them on; taken back at the end. */
final class Settings implements AutoCloseable {

    private final List<String> names = new ArrayList<>();

    Settings with(String name, String value) {
        System.setProperty(name, value);
        names.add(name);
        return this;
    }

    @Override
    public void close() {
        names.forEach(System::clearProperty);
    }
}
