package org.credit531.province.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.credit531.province.draw.Weighted;
import org.credit531.province.population.InventedCodes;
import org.jspecify.annotations.Nullable;

/** Values that are drawn for each row. */
final class Drawn {

    private Drawn() {}

    /** On what a draw leans. */
    enum By {
        CHANCE,
        RISK,
        QUALITY;

        /** A fraction that is great for the bad, for the good, or for anybody. */
        double fraction(Drawing row) {
            return switch (this) {
                case CHANCE -> row.chance().fraction();
                case RISK -> row.badness();
                case QUALITY -> 1 - 0x1p-53 - row.badness();
            };
        }

        /** As {@link #fraction}; where quality or risk decide, most subjects stand at the better end. */
        double shaped(Drawing row) {
            double fraction = Math.clamp(fraction(row), 0, 1);
            return switch (this) {
                case CHANCE -> fraction;
                case QUALITY -> Math.sqrt(Math.sqrt(fraction));
                case RISK -> 1 - Math.sqrt(Math.sqrt(1 - fraction));
            };
        }
    }

    /** One of some words; leaning on quality, the first ones go to the good. */
    record Choice(List<String> words, Weighted<String> weighted, By by) implements Value {

        @Override
        public Object draw(Drawing row) {
            return switch (by) {
                case CHANCE -> weighted.draw(row.chance());
                case QUALITY -> weighted.at(row.badness());
                case RISK -> weighted.at(1 - 0x1p-53 - row.badness());
            };
        }

        @Override
        public Object altered(Object cell) {
            int index = words.indexOf(cell.toString());
            return words.get((index + 1) % words.size());
        }
    }

    /** A sum: as many of ten as of a hundred yuan, of hundreds as of thousands. */
    record Amount(long least, long most, boolean inTenThousands, By by) implements Value {

        private static final int WITH_FEN = 500;

        @Override
        public Object draw(Drawing row) {
            double span = StrictMath.log((most + 1.0) / Math.max(least, 1));
            double yuan = Math.max(least, 1) * StrictMath.exp(span * Math.clamp(by.fraction(row), 0, 1));
            long whole = Math.clamp(rounded((long) yuan), least, most);
            int fen = row.chance().hits(WITH_FEN) && whole < most ? row.chance().below(100) : 0;
            return Money.ofYuan(BigDecimal.valueOf(whole * 100 + fen, 2), inTenThousands);
        }

        private static long rounded(long yuan) {
            long step = yuan >= 10_000 ? 1_000 : yuan >= 1_000 ? 100 : 10;
            return yuan / step * step;
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public Object altered(Object cell) {
            var amount = ((Money) cell).amount();
            return new Money(amount.add(inTenThousands ? new BigDecimal("0.01") : BigDecimal.valueOf(100)));
        }
    }

    /** A number with so many decimals; 0 decimals for whole ones. */
    record Number(long least, long most, int decimals, By by) implements Value {

        @Override
        public Object draw(Drawing row) {
            double fraction = by.shaped(row);
            if (decimals == 0) {
                return least + Math.min((long) (fraction * (most - least + 1)), most - least);
            }
            var number = BigDecimal.valueOf(least + fraction * (most - least));
            return number.setScale(decimals, RoundingMode.FLOOR);
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public Object altered(Object cell) {
            if (cell instanceof Long whole) {
                return whole < most ? whole + 1 : whole - 1;
            }
            var number = (BigDecimal) cell;
            var step = BigDecimal.ONE.movePointLeft(decimals);
            var more = number.add(step);
            return more.compareTo(BigDecimal.valueOf(most)) > 0 ? number.subtract(step) : more;
        }
    }

    /** A day counted from another; from the record's day where the column is -1. */
    record Later(int column, int least, int most) implements Value {

        @Override
        public @Nullable Object draw(Drawing row) {
            int days = row.chance().between(least, most);
            if (column < 0) {
                return row.occasion().day().plusDays(days);
            }
            return row.cell(column) instanceof LocalDate day ? day.plusDays(days) : null;
        }
    }

    /** The first word whose bound a number to the left reaches. */
    record Grade(int column, NavigableMap<BigDecimal, String> words) implements Value {

        @Override
        public @Nullable Object draw(Drawing row) {
            var number = switch (row.cell(column)) {
                case BigDecimal decimal -> decimal;
                case Long whole -> BigDecimal.valueOf(whole);
                case Money money -> money.amount();
                case null, default -> null;
            };
            if (number == null) {
                return null;
            }
            Map.Entry<BigDecimal, String> reached = words.floorEntry(number);
            return reached == null ? words.firstEntry().getValue() : reached.getValue();
        }
    }

    /** An authority of the party's place. */
    record Authority(String word, Level level) implements Value {

        /** Whose authority it is. */
        enum Level {
            COUNTY,
            CITY,
            PROVINCE
        }

        @Override
        public Object draw(Drawing row) {
            var place = row.subject().place();
            return switch (level) {
                case COUNTY -> place.authorityPrefix() + word;
                case CITY -> place.city() + word;
                case PROVINCE -> "浙江省" + word;
            };
        }
    }

    /** The code of the authority in another column. */
    record AuthorityCode(int column) implements Value {

        @Override
        public Object draw(Drawing row) {
            return InventedCodes.ofAuthority(
                    row.text(column), row.subject().place().code());
        }
    }
}
