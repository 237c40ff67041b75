package org.credit531.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A valuation with everything made ready: one look-up per record, reasons written once. */
interface CompiledValuation {

    Worth of(Fact fact, Horizon horizon);

    /** The field it reads, if it reads one. */
    Optional<String> field();

    static CompiledValuation of(Valuation valuation) {
        return switch (valuation) {
            case Valuation.Constant constant -> new Constant(Worth.of(constant.points(), Reason.Code.RECORD.of()));
            case Valuation.Table table -> Table.of(table);
            case Valuation.Sizes sizes ->
                new Sizes(
                        sizes.field(),
                        Staircase.of(sizes.bins(), Staircase.SIZE, sizes.field()),
                        Worth.absent(sizes.field(), sizes.absent()));
            case Valuation.Ages ages ->
                new Ages(
                        ages.field(),
                        Staircase.of(ages.bins(), Staircase.AGE, ages.field()),
                        Worth.absent(ages.field(), ages.absent()));
        };
    }

    private static Worth wrongType(String field, FieldType expected, Object found) {
        return Worth.unreadable(FieldType.mismatch(field, expected, found));
    }

    record Constant(Worth worth) implements CompiledValuation {

        @Override
        public Worth of(Fact fact, Horizon horizon) {
            return worth;
        }

        @Override
        public Optional<String> field() {
            return Optional.empty();
        }
    }

    record Table(
            String name,
            Map<String, Worth> byCode,
            @Nullable Long otherwise,
            Worth absent) implements CompiledValuation {

        static Table of(Valuation.Table table) {
            var byCode = new HashMap<String, Worth>();
            table.points()
                    .forEach((code, points) ->
                            byCode.put(code, Worth.of(points, Reason.Code.TABLE.of(table.field(), code))));
            return new Table(table.field(), byCode, table.otherwise(), Worth.absent(table.field(), table.absent()));
        }

        @Override
        public Worth of(Fact fact, Horizon horizon) {
            var value = fact.values().get(name);
            if (value == null) {
                return absent;
            }
            if (!(value instanceof String code)) {
                return wrongType(name, FieldType.TEXT, value);
            }
            var worth = byCode.get(code);
            return worth == null ? rest(code) : worth;
        }

        private Worth rest(String code) {
            return otherwise == null
                    ? Worth.unreadable(Reason.Code.UNKNOWN_CODE.of(name, code))
                    : Worth.of(otherwise, Reason.Code.OTHERWISE.of(name, code));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    record Sizes(String name, Staircase<Long> stairs, Worth absent) implements CompiledValuation {

        @Override
        public Worth of(Fact fact, Horizon horizon) {
            var value = fact.values().get(name);
            if (value == null) {
                return absent;
            }
            return value instanceof Long number
                    ? Staircase.at(stairs, number)
                    : wrongType(name, FieldType.NUMBER, value);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    record Ages(String name, Staircase<Span> stairs, Worth absent) implements CompiledValuation {

        @Override
        public Worth of(Fact fact, Horizon horizon) {
            var value = fact.values().get(name);
            if (value == null) {
                return absent;
            }
            return value instanceof LocalDate day
                    ? Staircase.at(stairs, day, horizon)
                    : wrongType(name, FieldType.DATE, value);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }
}
