package org.credit531.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter or decision that a platform signed, verified without reading the file as PDF: the signature must be over every byte but
 * its own digits, and those can be written in one way only. So whatever a program shows of the file was signed.
 */
final class SignedPdf {

    /** What such a document is called. */
    static final String TYPE = "credit531-document";

    private static final int LARGEST = 20 << 20;
    private static final Pattern RANGE = Pattern.compile("/ByteRange ?\\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9})]");
    private static final Pattern MARK = Pattern.compile("/Credit531 ?\\(([A-Za-z0-9_-]{1,4000})\\)");
    private static final Pattern DIGITS = Pattern.compile("[0-9A-F]+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SignedPdf() {}

    /** Reads a document; empty where the bytes are none, or one that was damaged. */
    static Optional<SignedDocument> read(byte[] file) {
        if (file.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(document(file, new String(file, ISO_8859_1)));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** Whether bytes that are no such document look as if they had been one; one changed byte spoils only one of the two. */
    static boolean resembles(byte[] file) {
        String text = file.length > LARGEST ? "" : new String(file, ISO_8859_1);
        return text.contains("/Credit531") || text.contains("(Credit531)");
    }

    private static @Nullable SignedDocument document(byte[] file, String text) {
        Matcher range = only(RANGE, "/ByteRange", text);
        int from = Integer.parseInt(range.group(1));
        int until = Integer.parseInt(range.group(2));
        int rest = Integer.parseInt(range.group(3));
        boolean coversAllElse = from < until - 2
                && until < file.length
                && rest == file.length - until
                && file[from] == '<'
                && file[until - 1] == '>';
        if (!coversAllElse) {
            return null;
        }
        CmsSignature signature = CmsSignature.read(contents(text.substring(from + 1, until - 1)));
        boolean intact = signature.isOver(hash(signature.scheme(), file, from, until));
        return new SignedDocument(
                TYPE, signature.holder(), SignatureScheme.fingerprint(signature.key()), mark(text), intact);
    }

    /** What follows a key that must stand in the file once. */
    private static Matcher only(Pattern form, String key, String text) {
        int at = text.lastIndexOf(key);
        Matcher found = form.matcher(text);
        if (at < 0
                || text.indexOf(key) != at
                || !found.region(at, text.length()).lookingAt()) {
            throw new IllegalArgumentException("not once, or in another form: " + key);
        }
        return found;
    }

    /** What the file says of itself; the bytes that say it are signed with all the others. */
    private static JsonNode mark(String text) {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(only(MARK, "/Credit531", text).group(1)));
    }

    private static byte[] hash(SignatureScheme scheme, byte[] file, int from, int until) {
        var digest = scheme.digest();
        digest.update(file, 0, from);
        digest.update(file, until, file.length - until);
        return SignatureScheme.ended(digest);
    }

    /** The signature without the noughts that fill the room left for it; they may be nothing else. */
    private static byte[] contents(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not the one way to write a signature");
        }
        byte[] padded = HexFormat.of().parseHex(digits);
        int length = length(padded);
        for (int index = length; index < padded.length; index++) {
            if (padded[index] != 0) {
                throw new IllegalArgumentException("something behind the signature");
            }
        }
        return Arrays.copyOf(padded, length);
    }

    /** The length that the signature states: it is a sequence of 256 to 65535 bytes. */
    private static int length(byte[] padded) {
        if (padded.length < 4 || padded[0] != 0x30 || padded[1] != (byte) 0x82) {
            throw new IllegalArgumentException("no signature");
        }
        int length = 4 + ((padded[2] & 0xFF) << 8) + (padded[3] & 0xFF);
        if (length > padded.length) {
            throw new IllegalArgumentException("a signature without its end");
        }
        return length;
    }
}
