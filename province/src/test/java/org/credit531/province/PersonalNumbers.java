package org.credit531.province;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.credit531.identifiers.CitizenNumber;
import org.credit531.identifiers.Parsed;

/**
 * Finds numbers that could be somebody's in a file of any kind: text in UTF-8, GB18030 or UTF-16, and what is inside workbooks
 * and other archives. Numbers are found in full-width digits, too, and mobile numbers in groups.
 */
final class PersonalNumbers {

    private static final Pattern CITIZEN = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z._-])(?:\\+?86[ -]?)?(1[3-9][0-9])([ -]?)([0-9]{4})\\2([0-9]{4})(?![0-9A-Za-z._-])");
    private static final Pattern ESCAPES = Pattern.compile("\\\\[nrt\"]");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int DEEPEST = 4;
    private static final int LARGEST_ENTRY = 64 << 20;
    // A number that no operator has given out: nothing but zeros after the operator's digits.
    private static final Set<String> NOBODYS_MOBILE = Set.of("13000000000");

    private PersonalNumbers() {}

    /** Citizen numbers that are valid and in a region that registers people, and mobile numbers. */
    static Set<String> in(byte[] content) {
        Set<String> found = new TreeSet<>();
        for (String text : texts(content, 0)) {
            CITIZEN.matcher(text)
                    .results()
                    .map(result -> result.group().toUpperCase(Locale.ROOT))
                    .filter(PersonalNumbers::couldBeSomebodys)
                    .forEach(found::add);
            MOBILE.matcher(text)
                    .results()
                    .map(result -> result.group(1) + result.group(3) + result.group(4))
                    .filter(Predicate.not(NOBODYS_MOBILE::contains))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whoever is numbered in 100000 was registered in the country as a whole, which registers nobody: those are invented. */
    private static boolean couldBeSomebodys(String number) {
        return !number.startsWith("100000") && CitizenNumber.parse(number) instanceof Parsed.Valid;
    }

    /** Everything that the bytes may say, each in one form of writing. */
    static List<String> texts(byte[] content, int depth) {
        if (depth < DEEPEST && begins(content, 'P', 'K')) {
            return unzipped(content, depth);
        }
        if (depth < DEEPEST && begins(content, 0x1F, 0x8B)) {
            return unpacked(content, depth);
        }
        return decoded(content).stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
                .map(text -> ESCAPES.matcher(text).replaceAll(" "))
                .toList();
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static List<String> unzipped(byte[] content, int depth) {
        var texts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName());
                texts.addAll(texts(zip.readNBytes(LARGEST_ENTRY), depth + 1));
            }
        } catch (IOException e) {
            // What begins like an archive and is none, or a damaged one, is read as bytes beside what could be
            // unpacked.
            texts.addAll(decoded(content));
        }
        return texts;
    }

    private static List<String> unpacked(byte[] content, int depth) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return texts(packed.readNBytes(LARGEST_ENTRY), depth + 1);
        } catch (IOException e) {
            return decoded(content);
        }
    }

    private static List<String> decoded(byte[] content) {
        if (isWide(content)) {
            return List.of(
                    new String(content, StandardCharsets.UTF_16LE), new String(content, StandardCharsets.UTF_16BE));
        }
        try {
            return List.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return List.of(new String(content, GB18030), new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    /** UTF-16: by its mark, or by the zero bytes that digits and other ASCII have there. */
    private static boolean isWide(byte[] content) {
        if (begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)) {
            return true;
        }
        int zeros = 0;
        for (byte one : content) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros > content.length / 20;
    }
}
