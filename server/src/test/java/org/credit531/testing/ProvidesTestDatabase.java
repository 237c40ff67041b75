package org.credit531.testing;

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
        var folder = new DataFolder(TestServer.running().newFolder("platform"));
        folder.prepare();
        return folder;
    }
}
