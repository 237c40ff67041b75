package org.credit531.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.credit531.signing.Signatures;
import org.springframework.stereotype.Component;

/** Signs the file of a document: the signature is in it, and over every byte of it but itself. */
@Component
class SigningPdf {

    /** What is left free for the signature, which has about 600 bytes, and three for each byte of the platform's name. */
    private static final int ROOM = 2_048;

    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");

    private final Signatures signatures;

    SigningPdf(Signatures signatures) {
        this.signatures = signatures;
    }

    byte[] signed(byte[] file, Draft draft) {
        var out = new ByteArrayOutputStream(file.length + 3 * ROOM);
        try (PDDocument document = Loader.loadPDF(file);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(
                    signature(draft), content -> signatures.cms(content.readAllBytes(), draft.at()), options);
            document.saveIncremental(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be signed", e);
        }
        return out.toByteArray();
    }

    private PDSignature signature(Draft draft) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        signature.setName(signatures.platform());
        signature.setReason(FileMark.KEY);
        signature.setSignDate(calendar(draft.at()));
        signature
                .getCOSObject()
                .setString(
                        FileMark.KEY, FileMark.of(draft, signatures.platform()).encoded());
        return signature;
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(ZONE, Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
