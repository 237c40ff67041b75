package org.credit531.testing.mutants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file with a broken rule, compiled and put in the place of what runs; and the way back. */
final class BrokenClass implements Breaking {

    private static final String CLASSES = ".class";

    private final List<ClassDefinition> broken;
    private final List<ClassDefinition> whole;

    private BrokenClass(List<ClassDefinition> broken, List<ClassDefinition> whole) {
        this.broken = broken;
        this.whole = whole;
    }

    /** Compiles a source text. */
    static BrokenClass of(String file, String text) throws IOException, ClassNotFoundException {
        Path compiled = Files.createTempDirectory(BrokenResource.classes().getParent(), "broken");
        compile(file, text, compiled);
        List<ClassDefinition> broken = new ArrayList<>();
        List<ClassDefinition> whole = new ArrayList<>();
        try (var files = Files.walk(compiled)) {
            for (Path path :
                    files.filter(path -> path.toString().endsWith(CLASSES)).toList()) {
                String name = compiled.relativize(path).toString();
                byte[] now = original(name);
                byte[] then = Files.readAllBytes(path);
                if (!Arrays.equals(now, then)) {
                    Class<?> type = replaceable(name);
                    broken.add(new ClassDefinition(type, then));
                    whole.add(new ClassDefinition(type, now));
                }
            }
        }
        return new BrokenClass(broken, whole);
    }

    /** JDK 25 ends with a fault when a record is replaced for the second time, which mending is. */
    private static Class<?> replaceable(String file) throws ClassNotFoundException {
        String name = file.substring(0, file.length() - CLASSES.length()).replace('/', '.');
        Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
        if (type.isRecord()) {
            throw new IllegalStateException(name + " is a record: break the rule in a class");
        }
        return type;
    }

    private static byte[] original(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ClassLoader.getSystemResourceAsStream(name), () -> name + " is new: break the rule in another way")) {
            return in.readAllBytes();
        }
    }

    /** With the options of the build that show in the classes, so that untouched ones come out the same. */
    private static void compile(String file, String text, Path into) {
        var said = new StringWriter();
        var options = List.of(
                "-proc:none",
                "-parameters",
                "-g",
                "-nowarn",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                into.toString());
        boolean good = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(source(file, text)))
                .call();
        if (!good) {
            throw new IllegalStateException(file + " does not compile with the rule broken: " + said);
        }
    }

    private static JavaFileObject source(String file, String text) {
        URI name = URI.create("string:///" + file.substring(file.indexOf("/java/") + "/java/".length()));
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoringErrors) {
                return text;
            }

            @Override
            public InputStream openInputStream() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public void breakIt() {
        replace(broken);
    }

    @Override
    public void mend() {
        replace(whole);
    }

    private static void replace(List<ClassDefinition> definitions) {
        try {
            Redefining.instrumentation().redefineClasses(definitions.toArray(ClassDefinition[]::new));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }
}
