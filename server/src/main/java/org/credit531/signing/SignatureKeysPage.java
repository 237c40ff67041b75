package org.credit531.signing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public keys, for everybody as a page, as files and as JSON, so that a unit can pin them; the administrator makes new ones. */
@Controller
class SignatureKeysPage {

    private static final MediaType PEM = new MediaType("application", "x-pem-file");

    private final SignatureKeys keys;
    private final Clock clock;

    SignatureKeysPage(SignatureKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/signing-keys")
    String show(Model model) {
        model.addAttribute("keys", keys.published().stream().map(this::line).toList());
        model.addAttribute("mayRotate", Visitor.current().may(Action.WRITE, Resource.SIGNATURE_KEYS));
        return "signing/keys";
    }

    @GetMapping("/signing-keys/{fingerprint}.pem")
    ResponseEntity<String> file(@PathVariable String fingerprint) {
        PublishedKey key = keys.published().stream()
                .filter(published -> published.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-key", fingerprint));
        return FileAnswer.named("credit531-" + fingerprint.substring(0, 16) + ".pem", PEM)
                .body(key.pem());
    }

    /** The keys by which signed documents of the platform are verified; the one in use first. */
    @GetMapping("/api/v1/signing-keys")
    @ResponseBody
    KeysJson json() {
        return new KeysJson(keys.published().stream().map(this::json).toList());
    }

    @PostMapping("/administration/signing-keys")
    String rotate(RedirectAttributes next) {
        keys.rotate();
        next.addFlashAttribute("done", true);
        return "redirect:/signing-keys";
    }

    private KeyJson json(PublishedKey key) {
        OffsetDateTime until = key.usedUntil();
        return new KeyJson(
                key.fingerprint(),
                key.scheme().equals("sm2") ? "SM2" : "P-256",
                key.pem(),
                there(key.usedFrom()),
                until == null ? null : there(until),
                until == null);
    }

    private Line line(PublishedKey key) {
        OffsetDateTime until = key.usedUntil();
        return new Line(
                key,
                there(key.usedFrom()).toLocalDateTime(),
                until == null ? null : there(until).toLocalDateTime());
    }

    private OffsetDateTime there(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** A line of the page; times in Asia/Shanghai. */
    record Line(
            PublishedKey key, LocalDateTime from, @Nullable LocalDateTime until) {}

    /** The published keys. */
    record KeysJson(List<KeyJson> keys) {}

    /**
     * A published key.
     *
     * @param fingerprint SM3 of the encoded key, in hexadecimal
     * @param algorithm {@code SM2} or {@code P-256}
     * @param pem the key
     * @param usedFrom since when it signs
     * @param usedUntil until when it signed
     * @param inUse whether it signs now
     */
    record KeyJson(
            String fingerprint,
            String algorithm,
            String pem,
            OffsetDateTime usedFrom,
            @Nullable OffsetDateTime usedUntil,
            boolean inUse) {}
}
