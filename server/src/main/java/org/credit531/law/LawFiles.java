package org.credit531.law;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles of {@code law/*.yaml}, one file an act. */
@Component
final class LawFiles implements Laws {

    private final List<Article> articles = DataFiles.read("law/*.yaml", Act.class).stream()
            .flatMap(Act::articles)
            .toList();
    private final Map<String, Article> byId = articles.stream().collect(toMap(Article::id, Function.identity()));

    LawFiles() {
        List<String> wrong = ArticleLint.findings(articles);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), wrong));
        }
    }

    @Override
    public List<Article> articles() {
        return articles;
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** One file: an act and the articles that the platform cites. */
    record Act(
            String act,
            Label title,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String replacedBy,
            @Nullable TextRead textRead,
            Map<String, Cited> cited) {

        Stream<Article> articles() {
            Article whole = new Article(act, title, null, title, from, until, null, replacedBy, read(null));
            return Stream.concat(Stream.of(whole), cited.entrySet().stream().map(this::article));
        }

        private Article article(Map.Entry<String, Cited> entry) {
            Cited said = entry.getValue();
            return new Article(
                    act + ":" + entry.getKey(),
                    title,
                    entry.getKey(),
                    new Label(said.zh(), said.en()),
                    said.from() == null ? from : said.from(),
                    said.until() == null ? until : said.until(),
                    said.retentionMonths(),
                    said.replacedBy(),
                    read(said.textRead()));
        }

        /** What no file says was read has not been read. */
        private TextRead read(@Nullable TextRead own) {
            TextRead stated = own == null ? textRead : own;
            return stated == null ? TextRead.NONE : stated;
        }
    }

    /** A cited article: its gist, and its own dates where they differ from those of its act. */
    record Cited(
            String zh,
            String en,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer retentionMonths,
            @Nullable String replacedBy,
            @Nullable TextRead textRead) {}
}
