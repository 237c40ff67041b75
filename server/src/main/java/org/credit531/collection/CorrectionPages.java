package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.Choice;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A quarantined row on a page of its own, to be corrected or dropped; and corrections of many rows as a file. */
@Controller
@RequestMapping("/batches/{id}/quarantine")
class CorrectionPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BatchScope scope;
    private final ShowingBatches batches;
    private final ShowingKeptRows rows;
    private final CorrectingRows correcting;
    private final DroppingRows dropping;
    private final SendingCorrections sending;
    private final MessageSource messages;
    private final Ledger ledger;

    CorrectionPages(
            BatchScope scope,
            ShowingBatches batches,
            ShowingKeptRows rows,
            CorrectingRows correcting,
            DroppingRows dropping,
            SendingCorrections sending,
            MessageSource messages,
            Ledger ledger) {
        this.scope = scope;
        this.batches = batches;
        this.rows = rows;
        this.correcting = correcting;
        this.dropping = dropping;
        this.sending = sending;
        this.messages = messages;
        this.ledger = ledger;
    }

    @GetMapping("/{row}")
    String show(@PathVariable UUID id, @PathVariable long row, Model model, Locale locale) {
        Batch batch = scope.seen(id);
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_READ, id.toString()));
        show(batch, row, model, locale);
        return "collection/correction";
    }

    private void show(Batch batch, long row, Model model, Locale locale) {
        model.addAttribute("batch", batches.of(batch, locale));
        model.addAttribute("row", rows.view(batch, rows.require(batch, row), locale));
        model.addAttribute("reasons", reasons(locale));
    }

    private List<Choice> reasons(Locale locale) {
        List<Choice> reasons = new ArrayList<>();
        for (QuarantineAct.Reason reason : QuarantineAct.Reason.values()) {
            String key = "quarantine.drop." + reason.code();
            reasons.add(new Choice(reason.code(), Objects.requireNonNull(messages.getMessage(key, null, locale))));
        }
        return reasons;
    }

    /** What fits is taken, and the browser shows its batch; what does not stays, with the new findings at its cells. */
    @PostMapping("/{row}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable long row,
            @RequestParam int revision,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale locale) {
        Batch batch = scope.seen(id);
        Batch taken = correcting.correct(
                batch,
                new CorrectingRows.Correction(
                        row,
                        revision,
                        cells(batch, row, parameters),
                        Visitor.current().name()));
        if (taken != null) {
            return new ModelAndView("redirect:/batches/" + taken.id());
        }
        show(scope.seen(id), row, model, locale);
        return new ModelAndView("collection/correction", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Cells are named by their place: a heading may be anything. The revision sees to it that it is the same place. */
    private Map<String, String> cells(Batch batch, long row, Map<String, String> parameters) {
        List<String> headings = rows.headings(batch, rows.require(batch, row).row());
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < headings.size(); place++) {
            String sent = parameters.get(ShowingKeptRows.CellView.PREFIX + place);
            if (sent != null) {
                cells.put(headings.get(place), sent);
            }
        }
        return cells;
    }

    @PostMapping("/{row}/drop")
    String drop(@PathVariable UUID id, @PathVariable long row, @RequestParam(defaultValue = "") String reason) {
        dropping.drop(
                scope.seen(id),
                row,
                DroppingRows.reason(reason),
                Visitor.current().name());
        return "redirect:/batches/" + id + "/quarantine/" + row;
    }

    @PostMapping("/{row}/undo")
    String undo(@PathVariable UUID id, @PathVariable long row) {
        dropping.undo(scope.seen(id), row, Visitor.current().name());
        return "redirect:/batches/" + id + "/quarantine/" + row;
    }

    /** The open rows as a workbook in the shape of the original, to be corrected in a spreadsheet. */
    @GetMapping("/corrections.xlsx")
    ResponseEntity<StreamingResponseBody> download(@PathVariable UUID id, Locale locale) {
        Batch batch = scope.seen(id);
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_EXPORTED, id.toString()));
        return FileAnswer.named("corrections-" + id + ".xlsx", WORKBOOK).body(out -> sending.write(batch, locale, out));
    }

    @PostMapping(path = "/corrections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        Batch batch = scope.seen(id);
        if (file.isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "corrections-empty");
        }
        try (InputStream in = file.getInputStream()) {
            Batch sent = sending.send(batch, null, FileNames.clean(file.getOriginalFilename()), file.getSize(), in);
            return "redirect:/batches/" + sent.id();
        }
    }
}
