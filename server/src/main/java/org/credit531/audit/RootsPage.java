package org.credit531.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The roots of the chain, for everybody to keep: whoever has a copy can prove a later change of the ledger. */
@Controller
class RootsPage {

    private static final int ON_THE_PAGE = 100;
    private static final int EVERY_DAY_OF_TEN_YEARS = 4_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcChain chain;

    RootsPage(JdbcChain chain) {
        this.chain = chain;
    }

    @GetMapping("/audit/roots")
    String show(Model model) {
        var json = read(ON_THE_PAGE);
        model.addAttribute("head", json.head());
        model.addAttribute("roots", json.roots());
        return "audit/roots";
    }

    @GetMapping("/api/v1/audit/roots")
    @ResponseBody
    RootsJson roots() {
        return read(EVERY_DAY_OF_TEN_YEARS);
    }

    private RootsJson read(int days) {
        var head = chain.head();
        return new RootsJson(
                head.position() == 0
                        ? null
                        : new HeadJson(head.position(), HexFormat.of().formatHex(head.link())),
                chain.roots(days).stream()
                        .map(root -> new RootJson(
                                root.day(),
                                root.position(),
                                HexFormat.of().formatHex(root.link()),
                                root.document(),
                                root.publishedAt().atZoneSameInstant(ZONE).toOffsetDateTime()))
                        .toList());
    }

    /** The present end of the chain, null while it is empty, and the roots of days, the latest first. */
    record RootsJson(@Nullable HeadJson head, List<RootJson> roots) {}

    /** The present end. */
    record HeadJson(long position, String link) {}

    /** The root of a day; the document says the same, signed. */
    record RootJson(LocalDate day, long position, String link, String document, OffsetDateTime publishedAt) {}
}
