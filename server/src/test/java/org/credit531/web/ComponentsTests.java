package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Every component renders its examples, in both languages, and carries what makes it usable by everybody. */
class ComponentsTests {

    private final SpringTemplateEngine engine = engine();

    static Stream<Arguments> components() {
        return DesignPage.COMPONENTS.stream()
                .flatMap(name ->
                        Stream.of(Language.CHINESE, Language.ENGLISH).map(locale -> Arguments.of(name, locale)));
    }

    @ParameterizedTest
    @MethodSource("components")
    void rendersItsExamples(String component, Locale locale) {
        assertThat(render(component, locale)).isNotBlank().doesNotContain("??", "th:");
    }

    @Test
    void tiesHintAndErrorToTheField() {
        assertThat(render("field", Language.ENGLISH))
                .contains("aria-describedby=\"example-date-hint \"", "aria-describedby=\"example-code-error\"")
                .contains("aria-invalid=\"true\"", "for=\"example-code\"");
    }

    @Test
    void rendersEachFieldOnce() {
        assertThat(render("field", Language.ENGLISH)).containsOnlyOnce("id=\"example-date\"");
        assertThat(render("progress", Language.ENGLISH).split("<progress")).hasSize(3);
    }

    @Test
    void repeatsHeadingsInTheCellsOfATable() {
        assertThat(render("table", Language.ENGLISH)).contains("data-label=\"Points\"", "scope=\"col\"", "<caption");
    }

    @Test
    void makesCardsOfATableWithTooManyColumns() {
        assertThat(List.of(Language.CHINESE, Language.ENGLISH))
                .allSatisfy(language -> assertThat(render("table", language))
                        .containsOnlyOnce("class=\"table table--cards\"")
                        .containsOnlyOnce("class=\"table\""));
    }

    @Test
    void namesTheValueOfAProgressBar() {
        assertThat(render("progress", Language.CHINESE)).contains("value=\"70\"", "aria-label=\"正在导入\"", "约剩 2 秒");
    }

    @Test
    void givesAChartItsFiguresInATable() {
        assertThat(render("chart", Language.ENGLISH))
                .contains("data-chart=\"waterfall\"", "data-value=\"-60\"", "data-total=\"Total\"", "role=\"img\"");
    }

    @Test
    void marksThePlaceInTheBreadcrumb() {
        assertThat(render("breadcrumb", Language.ENGLISH)).contains("aria-current=\"page\"", "href=\"/catalogue\"");
    }

    @Test
    void linksErrorsToTheirFields() {
        assertThat(render("notice", Language.ENGLISH)).contains("role=\"alert\"", "href=\"#example-code\"");
    }

    @Test
    void saysThatAFactIsMissing() {
        assertThat(render("summary-list", Language.ENGLISH)).contains("Not stated");
    }

    @Test
    void showsTheExamplesOfASearch() {
        assertThat(render("search", Language.ENGLISH)).contains("href=\"/?example-q=Examplecity", "role=\"search\"");
    }

    private String render(String component, Locale locale) {
        var model = new ExtendedModelMap();
        new DesignPage(WebConfiguration.messages()).show(model, locale);
        var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
        var exchange = application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return engine.process(
                "components/" + component + "/examples", Set.of("examples"), new WebContext(exchange, locale, model));
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(WebConfiguration.messages());
        return engine;
    }

    @Test
    void showsEveryFolderInTheGallery() throws IOException {
        var found = new org.springframework.core.io.support.PathMatchingResourcePatternResolver()
                .getResources("classpath*:templates/components/*/examples.html");
        assertThat(Arrays.stream(found)
                        .map(resource -> resource.toString().replaceAll(".*/components/([a-z-]+)/.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(DesignPage.COMPONENTS);
    }

    @Test
    void drawsAMapWhoseTilesAreLinks() {
        assertThat(render("tiles", Language.ENGLISH))
                .contains("role=\"group\"", "<a href=\"/design\"", "aria-current=\"page\"", "transform=\"translate(");
    }

    @Test
    void givesAChartOfFiguresItsValuesAndColours() {
        assertThat(render("figures", Language.ENGLISH))
                .contains("data-chart=\"stack\"", "data-series=", "data-kind=\"excellent\"", "data-value=\"700\"");
    }

    @Test
    void hasAFolderForEachComponentOfTheGallery() {
        assertThat(DesignPage.COMPONENTS)
                .allSatisfy(name -> assertThat(List.of(name, "examples"))
                        .allSatisfy(file -> assertThat(ComponentsTests.class.getResource(
                                        "/templates/components/" + name + "/" + file + ".html"))
                                .isNotNull()));
    }
}
