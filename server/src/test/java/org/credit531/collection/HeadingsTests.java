package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;

class HeadingsTests {

    private static final Item ITEM = DataFiles.read("catalogue/items/construction-market-grade.yaml", Item.class)
            .getFirst();

    private static Headings of(String... headings) {
        return of(false, headings);
    }

    private static Headings of(boolean dateGiven, String... headings) {
        Headings found = new HeadingSearch(
                        new FieldNames(ITEM, Choices.NONE), List.of(FileRow.of(1, headings)), dateGiven)
                .find();
        found.problem().ifPresent(problem -> {
            throw problem;
        });
        return found;
    }

    private static void expectProblem(String code, String detail, String... headings) {
        assertThatThrownBy(() -> of(headings)).isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.detail()).contains(detail).hasSizeLessThan(1_000);
        });
    }

    @Test
    void knowsFieldsByChineseNameFieldNameAndOtherHeadings() {
        var headings = of(" 社会信用代码 ", "Name", "企业类型", "等级", "评价时间");
        assertThat(Stream.of(0, 1, 2, 3, 4)
                        .map(column -> headings.columns().get(column).content()))
                .containsExactly("uscc", "name", "role", "grade", "evaluated-on");
        assertThat(headings.unknown()).isEmpty();
        assertThat(headings.assumesDate()).isFalse();
    }

    @Test
    void namesWhatTheCatalogueDoesNotKnow() {
        var headings = of("统一社会信用代码", "企业名称", "企业类型", "信用等级", "备注", "", "a\u0000b");
        assertThat(headings.unknown()).containsExactly("备注", "(6)", "a\uFFFDb");
        assertThat(headings.columns().get(4).field()).isNull();
        assertThat(headings.heading(99)).isEqualTo("(100)");
    }

    @Test
    void namesAFewOfVeryManyUnknownColumns() {
        var known = new String[] {"统一社会信用代码", "企业名称", "企业类型", "信用等级"};
        var all = Arrays.copyOf(known, 1_000);
        Arrays.fill(all, known.length, all.length, "列".repeat(10_000));
        var unknown = of(all).unknown();
        assertThat(unknown).hasSizeLessThan(50);
        assertThat(unknown.getLast()).contains("996");
        assertThat(String.join("", unknown)).hasSizeLessThan(20_000);
    }

    @Test
    void assumesTheDayOnlyWhereNeitherFileNorBatchHasOne() {
        assertThat(of("统一社会信用代码", "企业名称", "企业类型", "信用等级").assumesDate()).isTrue();
        assertThat(of(true, "统一社会信用代码", "企业名称", "企业类型", "信用等级").assumesDate()).isFalse();
    }

    @Test
    void refusesAHeadingRowWithoutWhatTheItemNeeds() {
        expectProblem("missing-columns", "信用等级", "统一社会信用代码", "企业名称", "企业类型");
        expectProblem("missing-columns", "统一社会信用代码、企业名称、企业类型、信用等级", "x".repeat(100_000));
        expectProblem("missing-columns", "�", "\u0000");
    }

    @Test
    void refusesTwoColumnsForOneField() {
        expectProblem("duplicate-column", "名称", "统一社会信用代码", "企业名称", "名称", "企业类型", "信用等级");
    }
}
