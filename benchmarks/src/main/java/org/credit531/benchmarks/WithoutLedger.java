package org.credit531.benchmarks;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The platform as built, but that a look-up has no entry in the ledger, and no cap, which is counted from the entries. The platform has no switch for that and gets none; the
 * benchmark takes the one method out of a copy of its jar, so that all else is the same to the last byte.
 */
final class WithoutLedger {

    private static final String CLASS = "BOOT-INF/classes/org/credit531/audit/WritingLedger.class";
    private static final String METHOD = "lookUp";

    private WithoutLedger() {}

    /**
     * Writes the copy into a folder.
     *
     * @throws IOException if the jar cannot be read, or has no such method any more
     */
    static Path jar(Path platform, Path folder) throws IOException {
        var jar = Files.copy(platform, folder.resolve("without-ledger.jar"));
        try (var files = FileSystems.newFileSystem(jar)) {
            var type = files.getPath(CLASS);
            Files.write(type, emptied(Files.readAllBytes(type)));
        }
        return jar;
    }

    private static byte[] emptied(byte[] type) throws IOException {
        var file = ClassFile.of();
        var model = file.parse(type);
        if (model.methods().stream().filter(WithoutLedger::isEntry).count() != 1) {
            throw new IOException(CLASS + " has no method " + METHOD + ", or several, to take out");
        }
        CodeTransform nothing = (code, element) -> {};
        return file.transformClass(
                model,
                ClassTransform.transformingMethodBodies(
                        WithoutLedger::isEntry, nothing.andThen(CodeTransform.endHandler(CodeBuilder::return_))));
    }

    private static boolean isEntry(MethodModel method) {
        return method.methodName().equalsString(METHOD);
    }
}
