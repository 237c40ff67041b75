package org.credit531.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models that the tests evaluate with: an early one of the platform, those that use every word, and shipped ones. */
public final class ModelFiles {

    /** Ids of the models. */
    public static final List<String> IDS =
            List.of("organisation-base", "all-features", "more-features", "more-features-trade");

    /** Ids of shipped models that have golden cases. */
    public static final List<String> SHIPPED = List.of(
            "enterprise",
            "enterprise-construction",
            "enterprise-road-transport",
            "government",
            "government-local",
            "individual-business",
            "intermediary",
            "intermediary-legal",
            "public-institution",
            "social-organisation");

    private ModelFiles() {}

    public static String organisationBase() {
        return ofTests("organisation-base");
    }

    public static String allFeatures() {
        return ofTests("all-features");
    }

    public static String moreFeatures() {
        return ofTests("more-features");
    }

    public static String moreFeaturesOfTrade() {
        return ofTests("more-features-trade");
    }

    /** One of these, together with its base. */
    public static CompiledModel compiled(String yaml) {
        return Models.read(
                        "test.yaml",
                        yaml,
                        List.of(
                                read(moreFeatures()),
                                read(textOf("enterprise")),
                                read(textOf("government")),
                                read(textOf("intermediary"))))
                .orElseThrow()
                .compile();
    }

    /** The text of one of {@link #IDS} or {@link #SHIPPED}. */
    public static String textOf(String id) {
        return SHIPPED.contains(id)
                ? text(Path.of("../server/src/main/resources/models/" + id + ".yaml"))
                : ofTests(id);
    }

    private static Model read(String yaml) {
        return Models.read("base.yaml", yaml).orElseThrow();
    }

    private static String ofTests(String id) {
        return text(Path.of("src/test/resources/models/" + id + ".yaml"));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
