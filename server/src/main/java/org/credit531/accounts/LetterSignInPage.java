package org.credit531.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where an organisation signs in with a letter, or asks for one; {@link LetterFilter} answers the form with the code. Whether
 * there is such an organisation is said nowhere. In the sample a post box stands in place of the post.
 */
@Controller
class LetterSignInPage {

    static final String PATH = "/space/sign-in";
    static final String POST_BOX = "/space/post-box";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final IssuingLetters letters;
    private final SampleAccess sample;
    private final Optional<GovernmentSignIn> government;
    private final Clock clock;

    LetterSignInPage(IssuingLetters letters, SampleAccess sample, Optional<GovernmentSignIn> government, Clock clock) {
        this.letters = letters;
        this.sample = sample;
        this.government = government;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String organisation, Model model) {
        model.addAttribute("organisation", TypedLetter.readable(organisation));
        model.addAttribute("days", letters.period().validity().toDays());
        model.addAttribute("sample", sample.isOpen());
        model.addAttribute(
                "provider",
                government.flatMap(GovernmentSignIn::organisationClaim).isPresent());
        return "accounts/letter-sign-in";
    }

    @PostMapping(PATH + "/letter")
    String ask(@RequestParam(defaultValue = "") String organisation) {
        return "redirect:" + address(letters.ask(organisation) ? "asked" : "busy", organisation);
    }

    /** Where a browser goes on after something about a letter. */
    static String address(String outcome, HttpServletRequest request) {
        var typed = request.getParameter("organisation");
        return address(outcome, typed == null ? "" : typed);
    }

    private static String address(String outcome, String typed) {
        var code = TypedLetter.readable(typed);
        var address = UriComponentsBuilder.fromPath(PATH).queryParam(outcome);
        return code.isEmpty()
                ? address.toUriString()
                : address.queryParam("organisation", code).toUriString();
    }

    /** What lies in the post box; a letter is opened by its button, since that draws its code. */
    @GetMapping(POST_BOX)
    String postBox(@RequestParam(defaultValue = "") String organisation, Model model) {
        requireSample();
        model.addAttribute("organisation", TypedLetter.readable(organisation));
        model.addAttribute("lies", letters.lyingInPostBox(organisation).isPresent());
        model.addAttribute("daily", letters.period().printedDaily());
        return "accounts/post-box";
    }

    @PostMapping(POST_BOX)
    String open(@RequestParam(defaultValue = "") String organisation, Model model) {
        requireSample();
        var printed = letters.takeFromPostBox(organisation);
        model.addAttribute("organisation", TypedLetter.readable(organisation));
        model.addAttribute("lies", false);
        model.addAttribute("daily", letters.period().printedDaily());
        printed.ifPresent(letter -> {
            model.addAttribute("letter", letter);
            model.addAttribute("until", TIME.format(letter.until().atZone(clock.getZone())));
        });
        return "accounts/post-box";
    }

    private void requireSample() {
        if (!sample.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
