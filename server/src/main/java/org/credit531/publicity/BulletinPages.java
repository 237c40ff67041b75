package org.credit531.publicity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.documents.DocumentFile;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The monthly bulletins, for everybody, as pages and signed files; the credit centre of the province can have one issued again. */
@Controller
class BulletinPages {

    private static final int MOST = 120;
    private static final int LONGEST_REASON = 500;

    private final JdbcBulletins bulletins;
    private final IssuingBulletins issuing;
    private final WritingBulletins writing;
    private final BulletinFiles files;
    private final ShowingRates showing;

    BulletinPages(
            JdbcBulletins bulletins,
            IssuingBulletins issuing,
            WritingBulletins writing,
            BulletinFiles files,
            ShowingRates showing) {
        this.bulletins = bulletins;
        this.issuing = issuing;
        this.writing = writing;
        this.files = files;
        this.showing = showing;
    }

    @GetMapping("/publicity/bulletins")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "bulletins",
                bulletins.all(MOST).stream().map(one -> line(one, locale)).toList());
        return "publicity/bulletins";
    }

    @GetMapping("/publicity/bulletins/{id}")
    String page(@PathVariable UUID id, Model model, Locale locale) {
        Bulletin bulletin = require(id);
        List<OfficeRate> rates = bulletins.rates(id);
        model.addAttribute("line", line(bulletin, locale));
        model.addAttribute("total", showing.total(rates));
        model.addAttribute("units", showing.lines(rates, "unit", locale));
        model.addAttribute("regions", showing.lines(rates, "region", locale));
        model.addAttribute("again", bulletin.latest() && mayIssue(Visitor.current()));
        return "publicity/bulletin";
    }

    @GetMapping("/publicity/bulletins/{id}/bulletin.pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Bulletin bulletin = require(id);
        return DocumentFile.answer(bulletin.number()).body(files.pdf(bulletin));
    }

    @GetMapping("/publicity/bulletins/{id}/bulletin.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable UUID id) {
        Bulletin bulletin = require(id);
        return DocumentFile.ofd(bulletin.number()).body(files.ofd(bulletin));
    }

    @GetMapping("/api/v1/publicity/bulletins")
    @ResponseBody
    BulletinList all() {
        return new BulletinList(
                bulletins.all(MOST).stream().map(BulletinJson::of).toList());
    }

    @PostMapping("/publicity/bulletins/{id}/again")
    String again(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        if (!mayIssue(Visitor.current())) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "bulletin-of-province");
        }
        Bulletin bulletin = require(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "bulletin-reason", LONGEST_REASON);
        }
        return "redirect:" + issuing.again(bulletin, reason.strip()).address();
    }

    private static boolean mayIssue(Visitor visitor) {
        return visitor.may(Action.APPROVE, Resource.PUBLICITY) && visitor.isOfWholeProvince();
    }

    private Bulletin require(UUID id) {
        return bulletins
                .find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-bulletin", id.toString()));
    }

    private Line line(Bulletin bulletin, Locale locale) {
        return new Line(bulletin, bulletin.address(), writing.title(bulletin.month(), bulletin.issue(), locale));
    }

    /** A bulletin as a line. */
    record Line(Bulletin bulletin, String address, String title) {}

    /** The bulletins as the REST interface shows them, the latest first. */
    record BulletinList(List<BulletinJson> bulletins) {}

    /** A bulletin as the REST interface shows it; whether it is the latest issue of its month. */
    record BulletinJson(
            UUID id,
            String month,
            int issue,
            String issuedOn,
            String number,
            String code,
            String reason,
            boolean latest,
            String file,
            String ofd) {

        static BulletinJson of(Bulletin bulletin) {
            return new BulletinJson(
                    bulletin.id(),
                    bulletin.month().toString(),
                    bulletin.issue(),
                    bulletin.issuedOn().toString(),
                    bulletin.number(),
                    bulletin.code(),
                    bulletin.reason(),
                    bulletin.latest(),
                    bulletin.address() + "/bulletin.pdf",
                    bulletin.address() + "/bulletin.ofd");
        }
    }
}
