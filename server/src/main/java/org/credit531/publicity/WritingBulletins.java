package org.credit531.publicity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.credit531.language.Label;
import org.springframework.stereotype.Component;

/** What a bulletin says, in both languages: all together, by unit and by region. */
@Component
class WritingBulletins {

    private static final String KIND = "bulletin";
    private static final List<String> COLUMNS =
            List.of("name", "received", "backlog", "late", "wrong", "hidden", "withdrawn-late");

    private final ShowingRates showing;

    WritingBulletins(ShowingRates showing) {
        this.showing = showing;
    }

    NewDocument of(UUID id, YearMonth month, int issue, String reason, List<OfficeRate> rates) {
        return new NewDocument(
                        KIND,
                        title(month, issue, Locale.SIMPLIFIED_CHINESE),
                        body(month, issue, reason, rates, Locale.SIMPLIFIED_CHINESE),
                        "/publicity/bulletins/" + id)
                .inEnglish(title(month, issue, Locale.ENGLISH), body(month, issue, reason, rates, Locale.ENGLISH));
    }

    /** Why an issue does not hold any more, in both languages: a document is verified by anybody. */
    String replaced() {
        return Label.of(locale -> showing.text("publicity.bulletin.replaced", locale))
                .both();
    }

    String title(YearMonth month, int issue, Locale locale) {
        String key = issue == 1 ? "publicity.bulletin.title" : "publicity.bulletin.title.again";
        return showing.text(key, locale, month.getYear() + "", month.getMonthValue(), issue);
    }

    private List<Block> body(YearMonth month, int issue, String reason, List<OfficeRate> rates, Locale locale) {
        List<Block> body = new ArrayList<>();
        if (issue > 1) {
            String replaces = showing.text("publicity.bulletin.replaces", locale, issue - 1);
            body.add(new Block.Facts(List.of(new Fact(replaces, reason)))); // which leaves out what cannot be printed
        }
        OfficeRate total = showing.total(rates);
        body.add(paragraph(
                "publicity.bulletin.total",
                locale,
                month.toString(),
                total.received(),
                ShowingRates.percent(total.lateShare()),
                ShowingRates.percent(total.wrongShare()),
                ShowingRates.percent(total.hiddenShare()),
                total.withdrawn(),
                total.withdrawnLate()));
        if (!rates.isEmpty()) {
            body.add(paragraph("publicity.bulletin.units", locale));
            body.add(table(showing.lines(rates, "unit", locale), locale));
            body.add(paragraph("publicity.bulletin.regions", locale));
            body.add(table(showing.lines(rates, "region", locale), locale));
        }
        body.add(paragraph("publicity.rates.how", locale));
        return body;
    }

    private Block paragraph(String key, Locale locale, Object... arguments) {
        return new Block.Paragraph(showing.text(key, locale, arguments));
    }

    private Block table(List<ShowingRates.Line> lines, Locale locale) {
        return new Block.Table(
                COLUMNS.stream()
                        .map(column -> showing.text("publicity.rate." + column, locale))
                        .toList(),
                lines.stream().map(WritingBulletins::row).toList());
    }

    private static List<String> row(ShowingRates.Line line) {
        OfficeRate rate = line.rate();
        return Stream.of(
                        line.name(),
                        String.valueOf(rate.received()),
                        String.valueOf(rate.backlog()),
                        rate.late() + " (" + line.late() + ")",
                        rate.refused() + rate.corrected() + " (" + line.wrong() + ")",
                        rate.hidden() + " (" + line.hidden() + ")",
                        rate.withdrawnLate() + " / " + rate.withdrawn())
                .toList();
    }
}
