package org.credit531.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.credit531.edition.Edition;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.scoring.CompiledModel;
import org.credit531.testing.PlatformTest;
import org.credit531.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a data folder with models of an earlier release is offered: the files that say something else, and nothing by itself. */
@PlatformTest
class ShippedModelsIntegrationTests {

    @Autowired
    private PublishedModels models;

    @Autowired
    private ModelTexts texts;

    @Autowired
    private JdbcDrafts drafts;

    @Autowired
    private ModelCards cards;

    @Autowired
    private ReviewRules rules;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void offerTheNewerFileOfWhatWasReleasedBefore() {
        var before = new Released(models, ShippedModelsIntegrationTests::asOfVersionOne);
        assertThat(offered(before))
                .extracting(shipped -> shipped.model().id())
                .containsExactlyInAnyOrder(
                        "enterprise",
                        "enterprise-construction",
                        "enterprise-road-transport",
                        "individual-business",
                        "intermediary",
                        "intermediary-legal",
                        "public-institution",
                        "social-organisation");
        var bases = models.versions().stream().map(ModelVersion::model).toList();
        assertThat(offered(before))
                .allSatisfy(shipped -> assertThat(texts.read("offered.yaml", shipped.text(), bases)
                                .flaws())
                        .isEmpty());
    }

    private static String asOfVersionOne(String text) {
        return text.replace("      - {field: procedure, not: {equals: simple}}\n", "")
                .replaceFirst("(?m)^version: 2$", "version: 1")
                .replaceFirst("(?m)^(extends: .*version: )2}$", "$11}");
    }

    @Test
    void offerNothingThatDiffersByItsNumberAlone() {
        assertThat(offered(new Released(models, text -> text.replaceFirst("(?m)^version: .*$", "version: 7"))))
                .isEmpty();
    }

    private List<ModelTexts.Shipped> offered(PublishedModels released) {
        return new ShippedModels(released, texts, drafts, cards, rules, cases, transaction).offered();
    }

    /** The shipped versions with other texts. */
    private record Released(PublishedModels now, UnaryOperator<String> text) implements PublishedModels {

        @Override
        public List<ModelVersion> versions() {
            return now.versions().stream()
                    .filter(ModelVersion::shipped)
                    .map(version -> new ModelVersion(version.model(), version.compiled(), edition(version.edition())))
                    .toList();
        }

        private Edition edition(Edition edition) {
            return new Edition(
                    edition.shelf(),
                    edition.name(),
                    edition.version(),
                    text.apply(edition.text()),
                    edition.shippedHash(),
                    edition.effectiveFrom(),
                    edition.knowledge(),
                    edition.reason(),
                    edition.signatures());
        }

        @Override
        public List<ModelVersion> on(LocalDate day, long knowledge) {
            return versions();
        }

        @Override
        public List<ModelVersion> today() {
            return versions();
        }

        @Override
        public List<CompiledModel> all() {
            return now.all();
        }

        @Override
        public Optional<CompiledModel> model(String id) {
            return now.model(id);
        }
    }
}
