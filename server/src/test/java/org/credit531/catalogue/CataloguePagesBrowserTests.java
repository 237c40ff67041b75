package org.credit531.catalogue;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The open pages about the catalogue: items, classes, codes, what is covered. */
@BrowserTest
class CataloguePagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfTheCatalogue(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/catalogue", "catalogue");
            walk.visit("/catalogue/registration", "catalogue-item");
            walk.visit("/catalogue/changes", "changes-public");
            walk.visit("/catalogue/registration/history", "item-history");
            walk.visit("/catalogue/classes", "classes");
        }
    }

    @OnEachScreen
    void opensEveryPageOfWhatIsCovered(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/coverage", "coverage");
            walk.visit("/coverage?dimension=enterprise.basic", "coverage-dimension");
            walk.visit("/code-coverage", "code-coverage");
            walk.visit("/code-coverage?city=3301", "code-coverage-city");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE_DESK", "ENGLISH_DESK"})
    void printsItemAndCodes(Screen screen) {
        try (Walk walk = walks.onPaper(screen)) {
            walk.signIn("operator");
            walk.print("/catalogue/registration", "catalogue-item");
            walk.print("/code-coverage", "code-coverage");
        }
    }
}
