package org.credit531.testing;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.database.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Gives a platform under test what the start of a real one provides: a data folder and a database. Where another platform
 * of this JVM has loaded the same sample, it gives a copy of both, and the start finds the sample there.
 *
 * @param hasItsOwnClock whether the platform's clock is one that tests set
 */
record ProvidesTestDatabase(boolean hasItsOwnClock) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        RunningPlatforms.add(context);
        var sample = new LoadedSample(
                context.getEnvironment().getProperty("credit531.sample", LoadedSample.NONE), hasItsOwnClock);
        var folder = folder();
        var database = sample.copied(folder).orElseGet(TestDatabase::fresh);
        var beans = context.getBeanFactory();
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("databaseConnections", database.connections());
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton("loadedSample", sample);
    }

    private static DataFolder folder() {
        var folder = new DataFolder(TestServer.running().newFolder("platform"));
        folder.prepare();
        return folder;
    }

    /** Looks at what a test class imports. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
            var annotations = MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
                    .withEnclosingClasses(ClassUtils::isInnerClass)
                    .from(testClass);
            return new ProvidesTestDatabase(annotations.stream(Import.class)
                    .flatMap(imported -> Stream.of(imported.getClassArray("value")))
                    .anyMatch(Factory::makesAClock));
        }

        private static boolean makesAClock(Class<?> settings) {
            return Stream.of(settings.getDeclaredMethods())
                    .anyMatch(method -> method.getReturnType() == SettableClock.class);
        }
    }
}
