package org.credit531.province.population;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.identifiers.CitizenNumber;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.RegistrationNumber;
import org.credit531.identifiers.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lives in the province: valid numbers that are nobody's, and lives as registers know them. */
class PopulationTests {

    private static final Population POPULATION = new Population(531, 20_000);

    @Test
    void beginsLargerPopulationLikeSmallerOne() {
        var larger = new Population(531, 100_000);

        assertThat(larger.organisations().limit(500).map(Subject::present))
                .containsExactlyElementsOf(POPULATION
                        .organisations()
                        .limit(500)
                        .map(Subject::present)
                        .toList());
    }

    @Test
    void givesEveryOrganisationItsOwnCodeAndName() {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        var registrations = new HashSet<String>();
        new Population(531, 200_000).organisations().forEach(subject -> {
            codes.add(subject.code());
            names.add(subject.name(Population.CLOSED));
            if (!subject.registrationNumber().isEmpty()) {
                assertThat(registrations.add(subject.registrationNumber())).isTrue();
            }
        });

        assertThat(codes).hasSize(200_000);
        assertThat(names).hasSize(200_000);
    }

    @Test
    void givesNoRegistrationNumberTwiceAmongFortyMillion() {
        var numbers = IntStream.range(0, 1_000)
                .flatMap(number -> IntStream.range(0, 4).map(block -> number + block * 10_000_000))
                .boxed()
                .flatMap(number ->
                        Stream.of(InventedCodes.registration(number, false), InventedCodes.registration(number, true)))
                .toList();

        assertThat(numbers).hasSize(8_000).doesNotHaveDuplicates();
    }

    @Test
    void takesNumbersThatAreIssuedToNobody() {
        assertThat(POPULATION.organisations()).allSatisfy(subject -> {
            assertThat(subject.code()).matches("(91|92|93|31|32|34|51|52|53|12|11)33\\d{4}YX[0-9A-HJ-NP-RTUWX]\\w{7}");
            assertThat(subject.registrationNumber()).matches("|3399\\d{11}");
            assertThat(subject.taxNumber()).matches("|33\\d{4}YX\\w{7}");
            assertThat(subject.representativeNumber(Population.CLOSED)).startsWith("100000");
        });
        assertThat(POPULATION.persons()).allSatisfy(person -> {
            assertThat(person.personNumber()).startsWith("100000");
            assertThat(person.name(Population.CLOSED)).startsWith("样本");
        });
    }

    @Test
    void makesNumbersThatIdentifiersAccept() {
        assertThat(POPULATION.organisations()).allSatisfy(subject -> {
            assertThat(Uscc.parse(subject.code())).isEqualTo(new Parsed.Valid<>(Uscc.of(subject.code()), List.of()));
            assertThat(OrganisationCode.of(subject.organisationCode()).text()).isEqualTo(subject.organisationCode());
            if (!subject.registrationNumber().isEmpty()) {
                assertThat(RegistrationNumber.parse(subject.registrationNumber()))
                        .isInstanceOf(Parsed.Valid.class);
            }
            assertThat(Industries.of(subject.industry())).as(subject.industry()).isPresent();
        });
        assertThat(POPULATION.persons())
                .allSatisfy(person -> assertThat(CitizenNumber.parse(person.personNumber(), LocalDate.of(2026, 7, 1)))
                        .isInstanceOf(Parsed.Valid.class));
    }

    @Test
    void givesEveryPersonAnotherNumber() {
        var numbers = new HashSet<String>();
        var population = new Population(531, 200_000);
        population.persons().forEach(person -> numbers.add(person.personNumber()));
        population
                .organisations()
                .limit(20_000)
                .forEach(subject -> numbers.add(subject.representativeNumber(Population.CLOSED)));

        assertThat(numbers).hasSize(220_000);
    }

    @Test
    void mixesKindsAsProvincesDo() {
        Map<Kind, Long> kinds = POPULATION.organisations().collect(groupingBy(Subject::kind, counting()));

        assertThat(kinds.get(Kind.ENTERPRISE)).isBetween(14_500L, 15_400L);
        assertThat(kinds.get(Kind.INDIVIDUAL_BUSINESS)).isBetween(2_200L, 2_600L);
        assertThat(kinds.get(Kind.SOCIAL_ORGANISATION)).isBetween(1_200L, 1_500L);
        assertThat(kinds.get(Kind.PUBLIC_INSTITUTION)).isBetween(700L, 900L);
        assertThat(kinds.get(Kind.GOVERNMENT_AGENCY)).isBetween(450L, 650L);
        assertThat(POPULATION.organisations().filter(Subject::isIntermediary)).hasSizeBetween(600, 1_000);
        assertThat(POPULATION.organisations().filter(Subject::isLocalGovernment))
                .isNotEmpty();
    }

    /** Published on 13 August 2018 of 2,303,000 enterprises, 49,035 social organisations, and so on; in hundredths. */
    @ParameterizedTest
    @CsvSource({
        "ENTERPRISES,           2.3, 76.4, 20.0, 1.3",
        "SOCIAL_ORGANISATIONS,  2.5, 36.3, 52.2, 9.0",
        "PUBLIC_INSTITUTIONS,  47.6, 51.7,  0.7, 0.0",
        "DEPARTMENTS,           5.4, 93.2,  0.5, 0.9",
        "LOCAL_GOVERNMENTS,     8.0, 79.0, 13.0, 0.0"
    })
    void spreadsHiddenRiskAsEvaluatedIn2018(Spread spread, double excellent, double good, double medium, double poor) {
        Map<Band, Long> bands = new Population(531, 200_000)
                .organisations()
                .filter(subject -> subject.spread() == spread)
                .collect(groupingBy(Subject::band, counting()));
        long all = bands.values().stream().mapToLong(Long::longValue).sum();

        assertShare(bands.getOrDefault(Band.EXCELLENT, 0L), excellent, all);
        assertShare(bands.getOrDefault(Band.GOOD, 0L), good, all);
        assertShare(bands.getOrDefault(Band.MEDIUM, 0L), medium, all);
        assertShare(bands.getOrDefault(Band.POOR, 0L), poor, all);
    }

    /** As near as four standard deviations of so many draws. */
    private static void assertShare(long found, double expected, long all) {
        double share = expected / 100;
        double deviation = 100 * Math.sqrt(share * (1 - share) / all);
        assertThat(100.0 * found / all).isCloseTo(expected, within(4 * deviation));
    }

    @Test
    void drawsOutcomesFromRiskAndNoise() {
        var bad = POPULATION.organisations().filter(Subject::outcome).toList();
        var bands = bad.stream().collect(groupingBy(Subject::band, counting()));

        assertThat(bad).hasSizeBetween(200, 350);
        assertThat(bands.keySet()).contains(Band.GOOD, Band.MEDIUM, Band.POOR).doesNotContain(Band.EXCELLENT);
    }

    @Test
    void tellsHistoriesOfTenYears() {
        var types = new HashSet<Change.Type>();
        assertThat(POPULATION.organisations()).allSatisfy(subject -> {
            var last = subject.beginning();
            for (Change change : subject.changes()) {
                types.add(change.type());
                assertThat(change.day()).isBetween(last, Population.CLOSED);
                assertThat(change.before()).isNotEqualTo(change.after());
                assertThat(change.other()).isLessThan(subject.number());
                last = change.day();
            }
            assertThat(subject.present().approved()).isEqualTo(last);
            assertThat(subject.end()).isAfterOrEqualTo(subject.beginning());
        });

        assertThat(types).containsExactlyInAnyOrder(Change.Type.values());
    }

    @Test
    void carriesFormerNamesUntilTheRename() {
        var renamed = POPULATION
                .organisations()
                .filter(subject -> subject.changes().stream().anyMatch(change -> change.type() == Change.Type.RENAME))
                .toList();

        assertThat(renamed).hasSizeGreaterThan(1_000).allSatisfy(subject -> {
            var change = subject.changes().stream()
                    .filter(one -> one.type() == Change.Type.RENAME)
                    .findFirst()
                    .orElseThrow();
            assertThat(subject.name(change.day().minusDays(1))).isEqualTo(change.before());
            assertThat(subject.name(change.day())).isEqualTo(change.after());
        });
    }

    @Test
    void tellsHowThingsStoodOnEachDay() {
        assertThat(POPULATION.organisations().limit(5_000)).allSatisfy(subject -> {
            for (Change change : later(subject)) {
                var before = subject.standing(change.day().minusDays(1));
                var after = subject.standing(change.day());
                assertThat(after.approved()).isEqualTo(change.day());
                assertThat(before.approved()).isBefore(change.day());
                assertThat(stated(before, change)).isEqualTo(change.before());
                assertThat(stated(after, change)).isEqualTo(change.after());
            }
        });
    }

    private static String stated(Organisation standing, Change change) {
        return switch (change.type()) {
            case RENAME -> standing.name();
            case MOVE -> standing.address();
            case REPRESENTATIVE -> standing.legalRepresentative();
            case CAPITAL -> Capital.inTenThousandYuan(standing.capital());
            case MERGER, END -> standing.status();
            case SPLIT -> throw new IllegalArgumentException("a split is a beginning");
        };
    }

    private static List<Change> later(Subject subject) {
        return subject.changes().stream()
                .filter(change -> change.day().isAfter(subject.beginning()))
                .toList();
    }

    @Test
    void datesNothingAfterRegistersWereClosed() {
        assertThat(POPULATION.organisations().map(Subject::present)).allSatisfy(organisation -> {
            assertThat(organisation.established()).isBeforeOrEqualTo(organisation.approved());
            assertThat(organisation.approved()).isBeforeOrEqualTo(Population.CLOSED);
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
    void namesAndCodesNobodyOfThePublishedRegisters() throws Exception {
        var folder = Path.of(System.getProperty("credit531.real-data"));
        Set<String> published = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Stream.of(line.split("[,\"]")).map(String::strip).forEach(published::add);
                }
            }
        }
        assertThat(published.size()).isGreaterThan(50_000);
        var met = new Population(531, 300_000)
                .organisations()
                .flatMap(subject -> Stream.of(
                        subject.name(Population.CLOSED),
                        subject.name(subject.beginning()),
                        subject.code(),
                        subject.organisationCode(),
                        subject.registrationNumber(),
                        subject.taxNumber()))
                .filter(text -> !text.isEmpty())
                .filter(published::contains);
        assertThat(met).isEmpty();
    }
}
