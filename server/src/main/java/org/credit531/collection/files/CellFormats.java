package org.credit531.collection.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which a workbook shows numbers, as far as they change what a number says: days, percent, leading zeros.
 * A number has fifteen digits that count; of a longer one the rest is lost, and it is given in exponent form so that
 * nobody takes it for whole.
 */
final class CellFormats {

    private static final long MOST_UNPACKED = 16 << 20;
    private static final MathContext EXACT = new MathContext(15);
    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(15);
    private static final int LONGEST = 40;
    private static final int SECONDS = 86_400;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    /** The spreadsheet's 29 February 1900, which never was; days before it are one further on. */
    private static final int NO_DAY = 60;

    private final List<Format> formats = new ArrayList<>();
    private final boolean from1904;

    /** What a format makes of a number; {@code digits} is the least number of digits. */
    private record Format(boolean day, boolean percent, int digits) {
        static final Format PLAIN = new Format(false, false, 0);
    }

    private CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static CellFormats of(ZipParts parts, String name, boolean from1904) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        if (parts.has(name)) {
            try (XmlPart part = new XmlPart(parts.open(name, MOST_UNPACKED))) {
                formats.read(part);
            }
        }
        return formats;
    }

    private void read(XmlPart part) {
        Map<String, String> codes = new HashMap<>();
        boolean cells = false;
        while (part.next()) {
            cells = part.begins("cellXfs") || cells && !part.ends("cellXfs");
            if (part.begins("numFmt")) {
                codes.put(String.valueOf(part.attribute("numFmtId")), String.valueOf(part.attribute("formatCode")));
            } else if (cells && part.begins("xf")) {
                String id = String.valueOf(part.attribute("numFmtId"));
                formats.add(format(id, codes.get(id)));
            }
        }
    }

    private static Format format(String id, @Nullable String code) {
        if (code == null) {
            int number = Cell.number(id);
            boolean day = number >= 14 && number <= 22
                    || number >= 27 && number <= 36
                    || number >= 45 && number <= 47
                    || number >= 50 && number <= 58;
            return new Format(day, number == 9 || number == 10, 0);
        }
        String bare = bare(code.toLowerCase(Locale.ROOT));
        boolean day = bare.matches("(?s).*[ymdhs].*") && !bare.startsWith("general");
        int digits = bare.matches("0{2,18}") ? bare.length() : 0;
        return new Format(day, !day && bare.endsWith("%"), digits);
    }

    /** The first section of a format's code without literal text, colours and conditions. */
    private static String bare(String code) {
        return code.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("_.", "")
                .replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "")
                .strip();
    }

    /** The text of a number as stored, shown in a format. */
    String text(String stored, @Nullable String style) {
        int index = style == null ? 0 : Cell.number(style);
        Format format = index >= 0 && index < formats.size() ? formats.get(index) : Format.PLAIN;
        if (format == Format.PLAIN && isShortAndWhole(stored)) {
            return stored;
        }
        BigDecimal number = number(stored);
        if (number == null) {
            return stored;
        }
        if (format.day() && number.signum() >= 0 && number.intValue() <= LAST_DAY) {
            return day(number);
        }
        if (format.percent()) {
            return plain(number.movePointRight(2)) + "%";
        }
        String text = plain(number);
        return isShortAndWhole(text) ? "0".repeat(Math.max(0, format.digits() - text.length())) + text : text;
    }

    private static boolean isShortAndWhole(String text) {
        if (text.isEmpty() || text.length() > 15) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal number(String stored) {
        if (stored.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            return Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal exact = number.round(EXACT).stripTrailingZeros();
        return exact.abs().compareTo(TOO_LONG) >= 0 ? exponent(exact) : exact.toPlainString();
    }

    private static String exponent(BigDecimal number) {
        String text = number.round(EXACT).stripTrailingZeros().toString();
        return text.contains("E") ? text : number.unscaledValue() + "E+0";
    }

    private String day(BigDecimal serial) {
        int days = serial.intValue();
        long second = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        LocalDate day = from1904 ? FROM_1904.plusDays(days) : FROM_1900.plusDays(days < NO_DAY ? days + 1 : days);
        return second == 0 || second >= SECONDS ? day.toString() : day + " " + LocalTime.ofSecondOfDay(second);
    }
}
