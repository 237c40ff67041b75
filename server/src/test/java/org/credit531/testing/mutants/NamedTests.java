package org.credit531.testing.mutants;

import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test methods in this virtual machine, where the platforms that one has started are there for the next. */
final class NamedTests {

    private final Launcher launcher = LauncherFactory.create();
    private final Map<String, String> classes = new HashMap<>();

    /** Knows the classes of tests under a folder by their simple names. */
    NamedTests(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String name = sources.relativize(file).toString().replace('/', '.');
                String whole = name.substring(0, name.length() - ".java".length());
                classes.put(whole.substring(whole.lastIndexOf('.') + 1), whole);
            });
        }
    }

    /** What failed of the tests that rules name; at least one test of each has run. */
    List<Throwable> run(Collection<Rule> rules) {
        Set<String> methods = rules.stream()
                .map(rule -> className(rule) + "#" + rule.method())
                .collect(Collectors.toSet());
        var discovery = request()
                .selectors(rules.stream()
                        .map(this::className)
                        .distinct()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .filters((PostDiscoveryFilter) descriptor -> included(descriptor, methods))
                .build();
        var seen = new Seen();
        launcher.execute(discovery, seen);
        if (seen.ran.size() < methods.size()) {
            throw new IllegalStateException("there is no such test among " + methods + ", or it is skipped");
        }
        return seen.failures;
    }

    private String className(Rule rule) {
        String name = classes.get(rule.test());
        if (name == null) {
            throw new IllegalStateException("there is no test class " + rule.test());
        }
        return name;
    }

    private static FilterResult included(TestDescriptor descriptor, Set<String> methods) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source ->
                        FilterResult.includedIf(methods.contains(source.getClassName() + "#" + source.getMethodName())))
                .orElse(FilterResult.included("no method"));
    }

    private static final class Seen implements TestExecutionListener {

        private final Set<String> ran = ConcurrentHashMap.newKeySet();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest()) {
                identifier
                        .getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .ifPresent(source -> ran.add(source.getClassName() + "#" + source.getMethodName()));
            }
            result.getThrowable().ifPresent(failures::add);
        }
    }
}
