package org.credit531.evaluation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Family;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Part;
import org.credit531.catalogue.UseScope;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.DataFiles;
import org.credit531.law.LawFixture;
import org.credit531.law.Laws;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Veto;
import org.junit.jupiter.api.Test;

/** What the shipped models read, and what the charter and the catalogue keep them from reading. */
class ModelFamiliesTests {

    /** Facts about people beside an organisation: nobody is scored by somebody else (charter 5). */
    private static final Set<String> ABOUT_OTHERS =
            Set.of("legal-representative", "representative-number", "responsible-person", "responsible-number");

    private final Map<String, Item> items = DataFiles.read("catalogue/items/*.yaml", Item.class).stream()
            .collect(toMap(Item::item, Function.identity()));
    private final Map<String, Model> models = read();
    private final Laws laws = LawFixture.laws();

    private static Map<String, Model> read() {
        Map<String, String> texts = DataFiles.texts("models/*.yaml").stream()
                .collect(toMap(DataFiles.Text::file, DataFiles.Text::text, (one, other) -> one, TreeMap::new));
        return Models.readAll(texts).values().stream()
                .map(reading -> reading.orElseThrow())
                .collect(toMap(Model::id, Function.identity()));
    }

    private Stream<Model> organisations() {
        return models.values().stream().filter(model -> !ofPersons(model));
    }

    private static boolean ofPersons(Model model) {
        return model.subjects().contains(SubjectKind.NATURAL_PERSON.code());
    }

    private static Set<String> reads(Model model) {
        Set<String> read =
                new HashSet<>(model.indicators().stream().map(Indicator::item).collect(toSet()));
        model.indicators().stream()
                .map(Indicator::applicability)
                .flatMap(Stream::ofNullable)
                .forEach(gate -> read.add(gate.item()));
        model.vetoes().stream().map(Veto::item).forEach(read::add);
        return read;
    }

    private Item item(String code) {
        return Objects.requireNonNull(items.get(code), code);
    }

    private Model model(String id) {
        return Objects.requireNonNull(models.get(id), id);
    }

    @Test
    void areSevenFamiliesAndTheirExtensions() {
        assertThat(models.keySet())
                .containsExactlyInAnyOrder(
                        "enterprise",
                        "enterprise-construction",
                        "enterprise-road-transport",
                        "individual-business",
                        "intermediary",
                        "intermediary-legal",
                        "natural-person",
                        "social-organisation",
                        "public-institution",
                        "government",
                        "government-local");
        assertThat(models.values().stream()
                        .filter(model -> model.extension() == null)
                        .map(Model::family))
                .as("one base model a family")
                .doesNotHaveDuplicates();
    }

    @Test
    void readOnlyWhatMayBeEvaluatedAboutTheirSubjects() {
        for (Model model : models.values()) {
            UseScope needed = ofPersons(model) ? UseScope.BENEFIT : UseScope.EVALUATION;
            for (String code : reads(model)) {
                Item item = item(code);
                assertThat(item.useScope()).as("%s reads %s", model.id(), code).contains(needed);
                assertThat(item.subjects().stream().map(SubjectKind::code))
                        .as("%s reads %s", model.id(), code)
                        .containsAnyElementsOf(model.subjects());
            }
        }
    }

    @Test
    void readNothingAboutAnybodyElse() {
        for (Model model : models.values()) {
            assertThat(reads(model).stream()
                            .filter(code -> item(code).ofPersons())
                            .toList())
                    .as(model.id())
                    .matches(codes -> ofPersons(model) || codes.isEmpty());
        }
        organisations()
                .map(Model::compile)
                .forEach(model -> model.reads()
                        .forEach((item, fields) -> assertThat(fields)
                                .as("%s of %s", item, model.model().id())
                                .doesNotContainAnyElementsOf(ABOUT_OTHERS)));
    }

    @Test
    void readAdverseRecordsOfIndividualBusinessesOnlyWhereALawNamesThem() {
        for (String code : reads(model("individual-business"))) {
            Item item = item(code);
            if (item.part() == Part.NEGATIVE) {
                assertThat(item.nearPersonBasis()).as(code).isNotNull();
            }
        }
        assertThat(organisations()
                        .filter(model -> model.subjects().contains(SubjectKind.INDIVIDUAL_BUSINESS.code()))
                        .map(Model::id))
                .containsExactly("individual-business");
    }

    /** The plan's dimensions; 监管基础 is what the four aspects of government stand on, and read under 履职情况. */
    @Test
    void coverEveryDimensionOfTheirFamily() {
        for (Family family : DataFiles.read("catalogue/families.yaml", Files.class)
                .getFirst()
                .families()) {
            for (var dimension : family.dimensions()) {
                String own = dimension.id().substring(family.id().length() + 1);
                for (Model model : of(family)) {
                    boolean counts = own.equals("basic") && family.id().equals("government")
                            ? reads(model).stream()
                                    .anyMatch(code -> item(code).dimensions().contains(dimension.id()))
                            : model.indicators().stream()
                                    .anyMatch(indicator -> indicator.dimension().equals(own));
                    assertThat(counts)
                            .as("%s of %s", dimension.id(), model.id())
                            .isTrue();
                }
            }
        }
    }

    private List<Model> of(Family family) {
        return models.values().stream()
                .filter(model -> model.family().code().equals(family.id())
                        || family.id().equals("enterprise") && model.id().equals("individual-business"))
                .toList();
    }

    @Test
    void giveEveryIndicatorAnArticleThatIsKnown() {
        for (Model model : models.values()) {
            assertThat(laws.article(model.basis())).as(model.id()).isPresent();
            model.indicators()
                    .forEach(indicator -> assertThat(laws.article(indicator.article()))
                            .as("%s of %s", indicator.id(), model.id())
                            .isPresent());
            model.vetoes()
                    .forEach(veto -> assertThat(laws.article(veto.article()))
                            .as(veto.id())
                            .isPresent());
        }
    }

    /** Whatever takes points away for a record says so, and the lint has proved that one more record never helps. */
    @Test
    void declareWhatIsAdverse() {
        for (Model model : models.values()) {
            for (Indicator indicator : model.indicators()) {
                boolean deducts = item(indicator.item()).part() == Part.NEGATIVE;
                assertThat(indicator.adverse() || !deducts)
                        .as("%s of %s", indicator.id(), model.id())
                        .isTrue();
            }
        }
    }

    /** Silence, a late source and a withheld record cost nothing where records are adverse. */
    @Test
    void holdNothingAgainstASubjectThatIsNotKnown() {
        models.values().stream()
                .flatMap(model -> model.indicators().stream())
                .filter(Indicator::adverse)
                .forEach(indicator -> assertThat(List.of(indicator.noData(), indicator.late(), indicator.withheld()))
                        .as(indicator.id())
                        .containsOnly(indicator.cap()));
    }

    /** It is no negative information (zj-2018:11), whatever the authority called it and whatever was to be paid. */
    @Test
    void takeNothingForWhatWasPunishedBySimpleProcedure() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        organisations().map(Model::compile).forEach(model -> {
            long without = model.evaluate(List.of(), day).points();
            long ordinary =
                    model.evaluate(List.of(penalty("ordinary", day)), day).points();
            assertThat(model.evaluate(List.of(penalty("simple", day)), day).points())
                    .as(model.model().id())
                    .isEqualTo(without);
            assertThat(ordinary < without)
                    .as(model.model().id())
                    .isEqualTo(model.reads().containsKey("administrative-penalty"));
        });
    }

    private static Fact penalty(String procedure, LocalDate day) {
        Map<String, Object> values = Map.of("procedure", procedure, "severity", "serious", "fine", 20_000_000_000L);
        return new Fact("administrative-penalty", "P", day.minusDays(30), null, LocalDate.MAX, values);
    }

    @Test
    void readNoSizeIncomeOrMeansOfEnterprises() {
        organisations()
                .map(Model::compile)
                .forEach(model -> assertThat(model.reads().values().stream().flatMap(Set::stream))
                        .as(model.model().id())
                        .doesNotContain(
                                "registered-capital", "revenue", "profit", "assets", "tax", "employees", "balance"));
    }

    @Test
    void keepThoseOnAListOfSeriousDishonestyInTheLowestGrade() {
        for (String id : List.of(
                "enterprise", "individual-business", "intermediary", "social-organisation", "public-institution")) {
            Model model = model(id);
            long lowest = Objects.requireNonNull(
                    model.grades().get(model.grades().size() - 2).from());
            assertThat(model.vetoes())
                    .as(id)
                    .anyMatch(veto -> veto.item().equals("serious-dishonesty"))
                    .allMatch(veto -> veto.ceiling() < lowest);
        }
    }

    @Test
    void compileNoModelOfNaturalPersons() {
        assertThatThrownBy(() -> model("natural-person").compile()).isInstanceOf(IllegalStateException.class);
    }

    /** Benefit only: no article lets anything adverse of persons be read for that. */
    @Test
    void lookAtNothingAdverseOfPersons() {
        Model persons = model("natural-person");
        assertThat(reads(persons).stream().filter(code -> item(code).part() == Part.NEGATIVE))
                .isEmpty();
        persons.indicators().stream()
                .filter(indicator -> indicator.dimension().equals("public-morality"))
                .forEach(indicator -> {
                    assertThat(item(indicator.item()).part()).isEqualTo(Part.POSITIVE);
                    assertThat(takesAway(indicator.aggregation()))
                            .as(indicator.id())
                            .isFalse();
                });
    }

    private static boolean takesAway(Aggregation aggregation) {
        return aggregation instanceof Aggregation.Each each
                && switch (each.worth()) {
                    case Valuation.Constant constant -> constant.points() < 0;
                    case Valuation.Table table ->
                        table.points().values().stream().anyMatch(points -> points < 0);
                    case Valuation.Sizes _, Valuation.Ages _ -> true;
                };
    }

    /** An agency states nothing about itself that it is evaluated by, and the third party's view is sealed. */
    @Test
    void readOfAgenciesOnlyWhatOthersState() {
        assertThat(reads(model("government")))
                .allMatch(code -> item(code).evaluatesAgencies())
                .anyMatch(code -> item(code).sealed() != null);
    }

    @Test
    void differFromTheirBaseOnlyWhereTheySaySo() {
        for (Model extension : models.values()) {
            if (extension.extension() != null) {
                Model base = model(extension.extension().model());
                assertThat(extension.grades())
                        .extracting(Grade::id)
                        .containsExactlyElementsOf(
                                base.grades().stream().map(Grade::id).toList());
                assertThat(extension.grades().equals(base.grades()))
                        .as("only governments have thresholds of their own: %s", extension.id())
                        .isNotEqualTo(extension.id().equals("government-local"));
                assertThat(extension.indicators().stream().map(Indicator::id).collect(Collectors.toList()))
                        .startsWith(
                                base.indicators().stream().map(Indicator::id).toArray(String[]::new));
            }
        }
    }

    /** The file of families. */
    record Files(List<Family> families) {}
}
