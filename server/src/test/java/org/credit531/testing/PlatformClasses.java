package org.credit531.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the platform and its libraries, without tests; read once, which takes seconds. */
public final class PlatformClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.credit531");

    private PlatformClasses() {}

    /** For rules about all of them. */
    public static JavaClasses all() {
        return ALL;
    }
}
