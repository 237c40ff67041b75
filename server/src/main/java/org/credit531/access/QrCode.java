package org.credit531.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture that a telephone reads, as a path of an SVG image: part of the page, so that a secret in it goes through no
 * address of its own.
 *
 * @param size how many units wide and high it is, with its margin
 * @param path the dark squares
 */
public record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    /** The picture of a text. */
    public static QrCode of(String text) {
        try {
            var squares =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters is too long", tooLong);
        }
    }

    private static String path(BitMatrix squares) {
        return IntStream.range(0, squares.getHeight())
                .mapToObj(row -> IntStream.range(0, squares.getWidth())
                        .filter(column -> squares.get(column, row))
                        .mapToObj(column -> "M" + column + " " + row + "h1v1h-1z")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
