package org.credit531.province.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.province.feed.Feed.Second;
import org.credit531.province.population.Change;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;

/** Reads a feed's file; FEEDS.md is what it understands. */
final class FeedReader {

    private static final LocalDate FROM = LocalDate.of(2022, 7, 1);
    private static final int ALWAYS = 1_000;
    private static final int ALL = 10_000;

    private final String id;
    private final YamlNode root;
    private final Map<String, Integer> headings = new LinkedHashMap<>();

    private FeedReader(String id, YamlNode root) {
        this.id = id;
        this.root = root;
    }

    /** The feed that the text of a file says. */
    static Feed read(String file, String text) {
        return new FeedReader(file.replaceFirst("\\.yaml$", ""), YamlNode.root(file, text)).feed();
    }

    private Feed feed() {
        root.allow("item", "unit", "file", "records", "second", "corrects", "defects", "columns");
        var item = root.get("item").text();
        var unit = root.get("unit").text();
        if (!id.equals(item) && !id.equals(item + "@" + unit)) {
            throw root.get("item")
                    .problem("the file must be called " + item + ".yaml or " + item + "@" + unit + ".yaml");
        }
        var columns = columns(root.get("columns"));
        var second = YamlNode.oneOf(root, "second", Second.class, Second.NONE);
        int corrects = root.find("corrects").map(this::heading).orElse(-1);
        if (second != Second.NONE && corrects < 0) {
            throw root.get("second")
                    .problem("the key 'corrects' is missing: name the column that a correction changes");
        }
        var feed = new Feed(id, item, unit, file(), whom(root.get("records")), second, corrects, defects(), columns);
        checkRegister(feed);
        return feed;
    }

    /** A register's second file tells what has changed, and the day on which it did. */
    private void checkRegister(Feed feed) {
        boolean fits = feed.second() == Second.DELTA
                && feed.columnOf(Fact.APPROVED) >= 0
                && !feed.whom().kinds().contains(Kind.NATURAL_PERSON);
        if (feed.isRegister() && !fits) {
            throw root.get("records")
                    .problem("'each: register' needs second: delta, a column value: approved, and no natural persons");
        }
    }

    private FileHabits file() {
        var plain = new FileHabits(FileHabits.Format.CSV, List.of(), FileHabits.Dates.DASH, FileHabits.Amounts.PLAIN);
        return root.find("file").map(FeedReader::file).orElse(plain);
    }

    private static FileHabits file(YamlNode node) {
        node.allow("format", "title", "dates", "amounts");
        var format = YamlNode.oneOf(node, "format", FileHabits.Format.class, FileHabits.Format.CSV);
        var dates = YamlNode.oneOf(node, "dates", FileHabits.Dates.class, FileHabits.Dates.DASH);
        if (dates == FileHabits.Dates.SERIAL && format != FileHabits.Format.XLSX) {
            throw node.get("dates").problem("only XLSX has date cells: write dash, slash, dot, compact or chinese");
        }
        var title = node.find("title").map(YamlNode::texts).orElse(List.of());
        if (!title.isEmpty() && format == FileHabits.Format.JSONL) {
            throw node.get("title").problem("JSON Lines have no rows above the headings: leave the title out");
        }
        var amounts = YamlNode.oneOf(node, "amounts", FileHabits.Amounts.class, FileHabits.Amounts.PLAIN);
        return new FileHabits(format, title, dates, amounts);
    }

    private static Whom whom(YamlNode node) {
        node.allow("of", "industries", "share", "risk", "each", "from", "until", "months", "changes");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean intermediaries = false;
        boolean localGovernments = false;
        for (YamlNode of : node.get("of").list()) {
            switch (of.text()) {
                case "intermediary" -> intermediaries = true;
                case "local-government" -> localGovernments = true;
                default -> kinds.add(Kind.of(of.text()).orElseThrow(() -> unknownKind(of)));
            }
        }
        return new Whom(
                kinds,
                intermediaries,
                localGovernments,
                node.find("industries").map(YamlNode::texts).orElse(List.of()),
                node.find("share").map(share -> share.number(1, ALWAYS)).orElse(ALWAYS),
                YamlNode.oneOf(node, "risk", Whom.Risk.class, Whom.Risk.NONE),
                each(node));
    }

    private static FeedProblem unknownKind(YamlNode node) {
        var known = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            known.add(kind.code());
        }
        return node.problem("there is no kind '" + node.text() + "': use " + String.join(", ", known)
                + ", intermediary or local-government");
    }

    private static Whom.Each each(YamlNode node) {
        var from = node.find("from").map(FeedReader::day).orElse(FROM);
        var until = node.find("until").map(FeedReader::day).orElse(Population.CLOSED);
        var months = node.find("months").map(YamlNode::span).orElse(new YamlNode.Span(1, 12));
        if (until.isAfter(Population.CLOSED) || until.isBefore(from)) {
            throw node.get("until").problem("'until' lies after 'from' and not after " + Population.CLOSED);
        }
        if (months.least() < 1 || months.most() > 12) {
            throw node.get("months").problem("months are 1 to 12");
        }
        var each = node.get("each");
        var mode = switch (each.text()) {
            case "yearly" -> Whom.Mode.YEARLY;
            case "changes" -> Whom.Mode.CHANGES;
            case "present" -> Whom.Mode.PRESENT;
            case "register" -> Whom.Mode.REGISTER;
            default -> Whom.Mode.COUNT;
        };
        var counts = mode == Whom.Mode.COUNT ? each.span() : new YamlNode.Span(1, 1);
        if (counts.least() < 1 || counts.most() >= Occasion.MOST) {
            throw each.problem("a subject has 1 to " + (Occasion.MOST - 1) + " records");
        }
        return new Whom.Each(
                mode,
                (int) counts.least(),
                (int) counts.most(),
                from,
                until,
                (int) months.least(),
                (int) months.most(),
                changes(node));
    }

    /** The changes that are told, all of them where the feed names none. */
    private static Set<Change.Type> changes(YamlNode node) {
        if (node.find("changes").isEmpty()) {
            return EnumSet.allOf(Change.Type.class);
        }
        Set<Change.Type> told = EnumSet.noneOf(Change.Type.class);
        for (YamlNode word : node.get("changes").list()) {
            told.add(Arrays.stream(Change.Type.values())
                    .filter(type -> type.word().equals(word.text()))
                    .findFirst()
                    .orElseThrow(() -> word.problem("there is no change '" + word.text() + "': see FEEDS.md")));
        }
        return told;
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.problem("'" + node.text() + "' is no day: write it as 2024-03-01");
        }
    }

    private Map<Defect, Integer> defects() {
        Map<Defect, Integer> shares = new EnumMap<>(Defect.class);
        if (root.find("defects").isPresent()) {
            root.get("defects")
                    .entries()
                    .forEach((name, share) -> shares.put(defect(name, share), share.number(0, ALL)));
        }
        return shares;
    }

    private static Defect defect(String name, YamlNode node) {
        for (Defect defect : Defect.values()) {
            if (defect.code().equals(name)) {
                return defect;
            }
        }
        throw node.problem("there is no defect '" + name + "': see the table in FEEDS.md");
    }

    private List<Column> columns(YamlNode node) {
        var columns = new ArrayList<Column>();
        for (YamlNode entry : node.list()) {
            var column = new ColumnReader(entry, headings, columns).column();
            if (headings.put(column.heading(), columns.size()) != null) {
                throw entry.problem("there are two columns " + column.heading() + ": rename one");
            }
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    private int heading(YamlNode node) {
        var column = headings.get(node.text());
        if (column == null) {
            throw node.problem("there is no column " + node.text());
        }
        return column;
    }
}
