package org.credit531.documents;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.credit531.access.QrCode;
import org.credit531.language.Label;
import org.credit531.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the file of a document: the template as for pages, with a style for A4 paper, laid out as PDF with the font in it. */
@Component
class WritingPdf {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><title>%s</title><style>%s</style></head><body>%s</body></html>
            """;
    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"26mm\" height=\"26mm\" viewBox=\"0 0 %d %d\"><path fill=\"#000\" d=\"%s\"/></svg>";
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Signatures signatures;
    private final SealImage seal;
    private final DocumentAddresses addresses;
    private final String style;

    WritingPdf(
            ITemplateEngine templates,
            MessageSource messages,
            Signatures signatures,
            SealImage seal,
            DocumentAddresses addresses) {
        this.templates = templates;
        this.messages = messages;
        this.signatures = signatures;
        this.seal = seal;
        this.addresses = addresses;
        try {
            style = new ClassPathResource("documents/letter.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, not yet signed. */
    byte[] file(NewDocument document, Draft draft) {
        var english = document.english();
        String parts = part(Part.chinese(document), draft, Locale.SIMPLIFIED_CHINESE)
                + (english == null ? "" : part(Part.english(document, english), draft, Locale.ENGLISH));
        String html = PAGE.formatted(
                "zh-CN",
                HtmlUtils.htmlEscape(PrintFont.printable(document.title()), StandardCharsets.UTF_8.name()),
                style.replace("{foot}", foot(english != null)).replace("{number}", draft.number()),
                parts);
        return laidOut(html);
    }

    /** "Page 1 of 2", in the languages of the document; the counters are the layout's. */
    private String foot(boolean both) {
        var foot = Label.of(locale -> text("document.page", locale));
        return quoted(both ? foot.both() : foot.zh());
    }

    private static String quoted(String foot) {
        return ("\"" + foot + "\"").replace("#page", "\" counter(page) \"").replace("#all", "\" counter(pages) \"");
    }

    private String part(Part part, Draft draft, Locale locale) {
        var context = new Context(locale);
        context.setVariable("second", part.second());
        context.setVariable("platform", PrintFont.printable(signatures.platform()));
        context.setVariable("number", draft.number());
        context.setVariable("title", PrintFont.printable(part.title()));
        context.setVariable("addressee", part.addressee() == null ? null : PrintFont.printable(part.addressee()));
        context.setVariable(
                "blocks",
                part.body().stream()
                        .map(block -> ShownBlock.of(block, PrintFont::printable))
                        .toList());
        context.setVariable("day", day(draft.day(), locale));
        context.setVariable("seal", seal.markup());
        context.setVariable("code", draft.code().grouped());
        context.setVariable("address", addresses.verification());
        context.setVariable("picture", picture(QrCode.of(draft.address())));
        return templates.process("documents/letter", context);
    }

    private static String picture(QrCode code) {
        return PICTURE.formatted(code.size(), code.size(), code.path());
    }

    private static String day(LocalDate day, Locale locale) {
        return (locale.equals(Locale.ENGLISH) ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** To read the font anew for each document would take half of the time. */
    private static byte[] laidOut(String html) {
        var out = new ByteArrayOutputStream();
        var font = PrintFont.take();
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(pdf);
            builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, font, true)), PrintFont.FAMILY);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withProducer("Credit531");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be laid out", e);
        }
        PrintFont.giveBack(font);
        return out.toByteArray();
    }

    /** What is said in one language. */
    private record Part(
            boolean second, String title, @Nullable String addressee, List<Block> body) {

        static Part chinese(NewDocument document) {
            return new Part(false, document.title(), name(document), document.body());
        }

        static Part english(NewDocument document, NewDocument.English english) {
            return new Part(true, english.title(), name(document), english.body());
        }

        private static @Nullable String name(NewDocument document) {
            var addressee = document.addressee();
            return addressee == null ? null : addressee.name();
        }
    }
}
