package org.credit531.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/** The articles of a set of files, one file an act. */
final class LawFiles implements Laws {

    private final List<Article> articles;
    private final Map<String, Article> byId;
    private final Map<String, List<Article>> replaced;

    /** The files as shipped. */
    LawFiles() {
        this(DataFiles.texts("law/*.yaml"));
    }

    LawFiles(List<DataFiles.Text> files) {
        this(files.stream().map(Act::of).flatMap(Act::articles).toList(), true);
    }

    private LawFiles(List<Article> articles, boolean checked) {
        this.articles = articles;
        List<String> wrong = checked ? ArticleLint.findings(articles) : List.of();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), wrong));
        }
        byId = articles.stream().collect(toMap(Article::id, Function.identity()));
        replaced = articles.stream()
                .filter(article -> article.replacedBy() != null)
                .collect(groupingBy(article -> Objects.requireNonNull(article.replacedBy())));
    }

    /** Acts as they stood once: what was checked then need not fit the files that a later release ships beside them. */
    static LawFiles past(Collection<Act> acts) {
        return new LawFiles(acts.stream().flatMap(Act::articles).toList(), false);
    }

    @Override
    public List<Article> articles() {
        return articles;
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Article> replacedBy(String id) {
        return replaced.getOrDefault(id, List.of());
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

        static Act of(DataFiles.Text file) {
            return DataFiles.parse(file.file(), file.text(), Act.class);
        }

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
