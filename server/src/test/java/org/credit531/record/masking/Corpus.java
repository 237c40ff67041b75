package org.credit531.record.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.testing.Organisations;
import org.credit531.testing.Persons;

/** The committed texts with what is planted in them; numbers are drawn, since no file of ours holds one of a person. */
final class Corpus {

    private static final Pattern MARK = Pattern.compile("\\[\\[([a-z0-9-]+)(?::([^\\]]+))?]]|\\{\\{([a-z]+)}}");

    private final Random random;

    Corpus(long seed) {
        random = new Random(seed);
    }

    List<Text> texts() {
        try (var file = Corpus.class.getResourceAsStream("/record/masking/corpus.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(this::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Text text(String line) {
        var text = new StringBuilder();
        List<Planted> planted = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            text.append(line, done, mark.start());
            String kind = mark.group(1);
            String written =
                    kind == null ? kept(mark.group(3)) : mark.group(2) == null ? personal(kind) : mark.group(2);
            if (kind != null) {
                planted.add(new Planted(kind, written, text.length()));
            }
            text.append(written);
            done = mark.end();
        }
        return new Text(text.append(line.substring(done)).toString(), planted);
    }

    private String personal(String kind) {
        return switch (kind) {
            case "citizen18" -> citizen();
            case "citizen18-wide" -> wide(citizen());
            case "citizen18-spaced" -> citizen().replaceFirst("(.{6})(.{8})", "$1 $2 ");
            case "citizen15" ->
                "100000" + "%02d".formatted(50 + random.nextInt(40))
                        + "0%d1%d".formatted(1 + random.nextInt(9), random.nextInt(10)) + digits(3);
            case "citizen18-broken" -> citizen().replaceFirst("(.{6})(.{8})", "$1\u200B$2\u2060");
            case "mobile-broken" -> mobile().replaceFirst("(.{7})", "$1\u200B");
            case "mobile-lines" -> mobile().replaceFirst("(.{7})", "$1\r\n");
            case "mobile" -> mobile();
            case "mobile-spaced" -> mobile().replaceFirst("(.{3})(.{4})", "$1 $2 ");
            case "mobile-dashed" -> mobile().replaceFirst("(.{3})(.{4})", "$1-$2-");
            case "mobile-wide" -> wide(mobile());
            case "landline" -> "057" + random.nextInt(10) + "-8" + digits(7);
            case "landline-brackets" -> "（057" + random.nextInt(10) + "）8" + digits(7);
            case "card" -> card();
            case "card-spaced" -> card().replaceAll("(.{4})(?=.)", "$1 ");
            case "mail" -> "user" + digits(4) + "@mail.example.cn";
            case "network" -> "wx_" + digits(6);
            case "passport" -> "E" + digits(8);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String kept(String kind) {
        return switch (kind) {
            case "uscc" -> Organisations.enterprise(random.nextInt(10_000));
            case "invisible" -> "\uFEFF";
            case "fine" -> random.nextInt(1, 90_000) + "." + digits(2);
            case "document" -> "浙杭西综罚〔2026〕第" + digits(6) + "号";
            case "certificate" -> "JY13301" + digits(9);
            case "registration" -> "33010600" + digits(7);
            case "waybill" -> "SF" + digits(13);
            case "order" -> "2026" + digits(15);
            case "archive" -> "2026-" + digits(5);
            case "report" -> "W2026" + digits(8);
            case "approval" -> "国药准字H20" + digits(6);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String citizen() {
        return Persons.number(random.nextInt(1_000));
    }

    private String mobile() {
        return "1" + (3 + random.nextInt(7)) + digits(9);
    }

    /** With the check digit that makes the weighed sum a multiple of ten. */
    private String card() {
        String body = "62" + digits(16);
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String digits(int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String wide(String number) {
        return number.chars()
                .collect(StringBuilder::new, (wide, c) -> wide.append((char) (c + 0xFEE0)), StringBuilder::append)
                .toString();
    }

    /**
     * A text.
     *
     * @param planted what in it is personal
     */
    record Text(String text, List<Planted> planted) {}

    /**
     * What was planted.
     *
     * @param kind as the corpus calls it
     * @param written how it stands there
     * @param start its first place
     */
    record Planted(String kind, String written, int start) {

        private static final Pattern LAST_HOUSE = Pattern.compile(".{0,4}\\d.*$|.{4}$");

        /** What must not be left of it: of a name all but the surname, of a home the house, of all else everything. */
        String secret() {
            if (kind.equals("name")) {
                return written.contains("·") || written.startsWith("欧阳") ? written.substring(2) : written.substring(1);
            }
            Matcher house = LAST_HOUSE.matcher(written);
            return kind.equals("home") && house.find() ? house.group() : Masking.visible(written);
        }

        boolean covers(int place) {
            return start <= place && place < start + written.length();
        }
    }
}
