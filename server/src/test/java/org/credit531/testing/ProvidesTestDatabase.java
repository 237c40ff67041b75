package org.credit531.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.credit531.database.DataFolder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a platform under test what the start of a real one provides: a data folder and a database. */
class ProvidesTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        var database = TestDatabase.fresh();
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("databaseConnections", database.connections());
        beans.registerSingleton("dataFolder", folder());
    }

    private static DataFolder folder() {
        try {
            var root = Files.createTempDirectory("credit531-platform");
            root.toFile().deleteOnExit();
            var folder = new DataFolder(root);
            folder.prepare();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
