package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 8;
    private static final int WHITE = 0xFFFFFF;

    @Test
    void isReadBackFromItsPath() throws Exception {
        var text = "otpauth://totp/Credit531:clerk?secret=GEZDGNBVGY3TQOJQ&issuer=Credit531&digits=6&period=30";
        var picture = QrCode.of(text);
        assertThat(picture.path()).matches("(" + SQUARE.pattern() + ")+");
        var bitmap = new BinaryBitmap(new HybridBinarizer(drawn(picture)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(text);
    }

    /** What a browser makes of the path, each square eight pixels wide. */
    private static RGBLuminanceSource drawn(QrCode picture) {
        var width = picture.size() * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, WHITE);
        var squares = SQUARE.matcher(picture.path());
        while (squares.find()) {
            var left = Integer.parseInt(squares.group(1)) * SCALE;
            var top = Integer.parseInt(squares.group(2)) * SCALE;
            for (var row = top; row < top + SCALE; row++) {
                Arrays.fill(pixels, row * width + left, row * width + left + SCALE, 0);
            }
        }
        return new RGBLuminanceSource(width, width, pixels);
    }
}
