package org.credit531.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter, decision or report that a platform signed as OFD (GB/T 33190), verified without showing it: the file must be the one way to
 * write its parts, one part names the hash of every other one, and the signature is over that part. So whatever a program shows of the
 * file was signed.
 */
final class SignedOfd {

    private static final String ROOT = "OFD.xml";
    private static final String SIGNED = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static final Pattern REFERENCE = Pattern.compile(
            "<ofd:Reference FileRef=\"/([^\"]+)\"><ofd:CheckValue>([A-Za-z0-9+/=]+)</ofd:CheckValue></ofd:Reference>");
    private static final String REFERENCED = "<ofd:Reference ";
    private static final String BY_SM3 = "<ofd:References CheckMethod=\"1.2.156.10197.1.401\">";
    private static final Pattern MARK =
            Pattern.compile("<ofd:CustomData Name=\"Credit531\">([A-Za-z0-9_-]{1,4000})</ofd:CustomData>");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SignedOfd() {}

    /** Reads a document; empty where the bytes are none, or one that was damaged. */
    static Optional<SignedDocument> read(byte[] file) {
        if (file.length > Verdict.LARGEST || !StoredArchive.begins(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(document(StoredArchive.parts(file)));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** Whether bytes that are no such document look as if they had been one: two places say so, and one changed byte spoils one. */
    static boolean resembles(byte[] file) {
        return file.length <= Verdict.LARGEST && new String(file, ISO_8859_1).contains("Name=\"Credit531\"");
    }

    private static @Nullable SignedDocument document(Map<String, byte[]> parts) {
        byte[] root = parts.get(ROOT);
        byte[] signed = parts.get(SIGNED);
        byte[] value = parts.get(SIGNATURE);
        if (root == null || signed == null || value == null || !endsSigned(List.copyOf(parts.keySet()))) {
            return null;
        }
        CmsSignature signature = CmsSignature.read(value);
        var digest = signature.scheme().digest();
        digest.update(signed, 0, signed.length);
        boolean intact = signature.isOver(SignatureScheme.ended(digest))
                && inOrder(named(signed)).equals(inOrder(hashes(parts)));
        return new SignedDocument(
                SignedPdf.TYPE, signature.holder(), SignatureScheme.fingerprint(signature.key()), mark(root), intact);
    }

    private static boolean endsSigned(List<String> paths) {
        return paths.subList(paths.size() - 2, paths.size()).equals(List.of(SIGNED, SIGNATURE));
    }

    /** The order of the parts is signed, too. */
    private static List<Map.Entry<String, String>> inOrder(Map<String, String> hashes) {
        return new ArrayList<>(hashes.entrySet());
    }

    /** The hashes that the signed part names, by the paths of the parts; each once, and by SM3. */
    private static Map<String, String> named(byte[] signed) {
        String text = new String(signed, ISO_8859_1);
        Map<String, String> named = new LinkedHashMap<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (named.put(reference.group(1), reference.group(2)) != null) {
                throw new IllegalArgumentException("a part that is named twice");
            }
        }
        if (!text.contains(BY_SM3) || text.split(REFERENCED, -1).length != named.size() + 1) {
            throw new IllegalArgumentException("hashes in another form");
        }
        return named;
    }

    /** The hashes of all parts but of that which names them, and of the signature. */
    private static Map<String, String> hashes(Map<String, byte[]> parts) {
        Map<String, String> hashes = new LinkedHashMap<>();
        parts.forEach((path, part) -> {
            if (!path.equals(SIGNED) && !path.equals(SIGNATURE)) {
                var digest = new SM3Digest();
                digest.update(part, 0, part.length);
                hashes.put(path, Base64.getEncoder().encodeToString(SignatureScheme.ended(digest)));
            }
        });
        return hashes;
    }

    /** What the file says of itself, in a part that is signed with all the others. */
    private static JsonNode mark(byte[] root) {
        Matcher mark = MARK.matcher(new String(root, ISO_8859_1));
        if (!mark.find()) {
            throw new IllegalArgumentException("no mark");
        }
        return JSON.readTree(Base64.getUrlDecoder().decode(mark.group(1)));
    }
}
