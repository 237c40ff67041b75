package org.credit531.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoded text as it stands in addresses. */
final class EncodedText {

    private EncodedText() {}

    /** Whether every percent sign begins a byte, the bytes are UTF-8, and none is NUL. */
    static boolean isReadable(@Nullable String encoded) {
        if (encoded == null) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int value = c == '%' ? escaped(encoded, i) : c;
            if (value <= 0 || value > 0xFF) {
                return false;
            }
            bytes.write(value);
            i += c == '%' ? 2 : 0;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static int escaped(String encoded, int percent) {
        if (percent + 2 >= encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(percent + 1), 16);
        int low = Character.digit(encoded.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** A new decoder reports what is not UTF-8; surrogates on their own are not. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
