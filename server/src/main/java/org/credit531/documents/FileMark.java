package org.credit531.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.language.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the file of a document says of itself to programs, inside the signed bytes: in a PDF file one string of the signature's
 * dictionary, in an OFD file one of the document's custom data. With it the client tells what it has verified, and the page of
 * verification knows which document a changed file once was.
 *
 * @param format the version of this form; members are only ever added
 * @param kind its kind
 * @param name what the kind is called
 * @param number its number
 * @param code its verification code
 * @param day the day that stands on it
 * @param address where anybody asks whether it still holds
 * @param platform the platform that issued it
 */
record FileMark(
        int format, String kind, Label name, String number, String code, String day, String address, String platform) {

    /** The key of the string in the file. */
    static final String KEY = "Credit531";

    static final int LONGEST = 4_000;

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WRITTEN =
            Pattern.compile("(?:/" + KEY + " ?\\(|\"" + KEY + "\">)([A-Za-z0-9_-]{1," + LONGEST + "})[)<]");

    static FileMark of(Draft draft, String platform) {
        return new FileMark(
                FORMAT,
                draft.kind().kind(),
                draft.kind().name(),
                draft.number(),
                draft.code().text(),
                draft.day().toString(),
                draft.address(),
                platform);
    }

    /** As it stands in the file. */
    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }

    /** The mark as it stands in a part of a file; empty where there is none. */
    static Optional<String> encodedIn(byte[] part, int length) {
        Matcher written = WRITTEN.matcher(new String(part, 0, length, ISO_8859_1));
        return written.find() ? Optional.of(written.group(1)) : Optional.empty();
    }

    /** What a mark says that this platform wrote. */
    static JsonNode decoded(String encoded) {
        return JSON.readTree(Base64.getUrlDecoder().decode(encoded));
    }

    /** The code that a part of a file names; empty where it names none that can be read. */
    static Optional<VerificationCode> codeIn(byte[] part, int length) {
        try {
            return encodedIn(part, length)
                    .flatMap(encoded ->
                            VerificationCode.typed(decoded(encoded).path("code").asString("")));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }
}
