package org.credit531.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.statistics.SmallCells.Cell;
import org.junit.jupiter.api.Test;

/** No small number is told, nor can one be reckoned: beside an attacker that solves the equations of the whole table. */
class SmallCellsTests {

    private static final long SEED = 531_201;
    private static final long FEWEST = 10;
    private static final long PRIME = 1_000_003;

    @Test
    void tellsEverythingWhereAllNumbersAreLarge() {
        assertThat(SmallCells.of(Map.of(cell("a", "x"), 10L, cell("b", "x"), 50L, cell("b", "y"), 12L), FEWEST))
                .isEmpty();
    }

    @Test
    void withholdsASecondOneSoThatTheFirstIsNoDifference() {
        Map<Cell, Long> counts = new HashMap<>();
        for (String row : List.of("a", "b", "c")) {
            counts.put(cell(row, "x"), 100L);
            counts.put(cell(row, "y"), 100L);
        }
        counts.put(cell("a", "x"), 3L);
        Set<Cell> withheld = SmallCells.of(counts, FEWEST);
        assertThat(withheld).contains(cell("a", "x"), cell("a", "y")).hasSize(4);
        assertThat(withheld).noneMatch(Cell::isTotal);
    }

    @Test
    void tellsZero() {
        assertThat(SmallCells.of(Map.of(cell("a", "x"), 0L, cell("b", "x"), 30L), FEWEST))
                .isEmpty();
    }

    @Test
    void withholdsTheTotalOfTooFew() {
        assertThat(SmallCells.of(Map.of(cell("a", "x"), 3L), FEWEST))
                .containsExactlyInAnyOrder(
                        cell("a", "x"),
                        cell("a", SmallCells.TOTAL),
                        cell(SmallCells.TOTAL, "x"),
                        cell(SmallCells.TOTAL, SmallCells.TOTAL));
    }

    @Test
    void addsUp() {
        assertThat(SmallCells.withTotals(Map.of(cell("a", "x"), 2L, cell("a", "y"), 5L)))
                .contains(
                        entry(cell("a", SmallCells.TOTAL), 7L),
                        entry(cell(SmallCells.TOTAL, "y"), 5L),
                        entry(cell(SmallCells.TOTAL, SmallCells.TOTAL), 7L));
    }

    @Test
    void leavesNothingToReckonInAnyTable() {
        Random random = new Random(SEED);
        int withheldInAll = 0;
        for (int round = 0; round < 300; round++) {
            Map<Cell, Long> counts = table(random);
            Map<Cell, Long> all = SmallCells.withTotals(counts);
            Set<Cell> withheld = SmallCells.of(counts, FEWEST);
            withheldInAll += withheld.size();
            all.forEach((cell, amount) -> assertThat(amount > 0 && amount < FEWEST && !withheld.contains(cell))
                    .as("seed %d: %s is %d and told", SEED, cell, amount)
                    .isFalse());
            assertThat(solved(all.keySet(), withheld))
                    .as("seed %d, round %d: %s", SEED, round, counts)
                    .isEmpty();
            assertThat(thinLines(all, withheld))
                    .as("seed %d, round %d: %s", SEED, round, counts)
                    .isEmpty();
        }
        assertThat(withheldInAll).isGreaterThan(1_000);
    }

    private static Map<Cell, Long> table(Random random) {
        Map<Cell, Long> counts = new HashMap<>();
        int rows = 1 + random.nextInt(12);
        int columns = 1 + random.nextInt(6);
        int spread = 1 + random.nextInt(80);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long amount = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(spread);
                counts.put(cell("r" + row, "c" + column), amount);
            }
        }
        return counts;
    }

    private static Cell cell(String row, String column) {
        return new Cell(row, column);
    }

    /** Lines whose total is told and of which less than the limit is withheld. */
    private static List<String> thinLines(Map<Cell, Long> all, Set<Cell> withheld) {
        Map<String, Long> sums = new HashMap<>();
        for (Cell cell : withheld) {
            if (!cell.column().equals(SmallCells.TOTAL) && !withheld.contains(cell(cell.row(), SmallCells.TOTAL))) {
                sums.merge("row " + cell.row(), amount(all, cell), Long::sum);
            }
            if (!cell.row().equals(SmallCells.TOTAL) && !withheld.contains(cell(SmallCells.TOTAL, cell.column()))) {
                sums.merge("column " + cell.column(), amount(all, cell), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() < FEWEST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long amount(Map<Cell, Long> all, Cell cell) {
        return all.getOrDefault(cell, 0L);
    }

    /** The unknown numbers that the equations of rows and columns determine, by elimination modulo a prime. */
    private static Set<Cell> solved(Set<Cell> all, Set<Cell> unknown) {
        List<Cell> order = new ArrayList<>(unknown);
        List<long[]> equations = new ArrayList<>();
        rows(all)
                .forEach(row -> equations.add(equation(order, cell -> cell.row().equals(row), Cell::column)));
        columns(all)
                .forEach(column ->
                        equations.add(equation(order, cell -> cell.column().equals(column), Cell::row)));
        return determined(equations, order);
    }

    private static Set<String> rows(Set<Cell> all) {
        return all.stream().map(Cell::row).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(Set<Cell> all) {
        return all.stream().map(Cell::column).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The parts of a line are one, its total is minus one. */
    private static long[] equation(List<Cell> order, Predicate<Cell> line, Function<Cell, String> across) {
        long[] factors = new long[order.size()];
        for (int at = 0; at < factors.length; at++) {
            Cell cell = order.get(at);
            if (line.test(cell)) {
                factors[at] = across.apply(cell).equals(SmallCells.TOTAL) ? PRIME - 1 : 1;
            }
        }
        return factors;
    }

    /** In the reduced form an unknown is determined where its row has no other. */
    private static Set<Cell> determined(List<long[]> equations, List<Cell> order) {
        int done = 0;
        for (int column = 0; column < order.size() && done < equations.size(); column++) {
            int pivot = pivot(equations, done, column);
            if (pivot >= 0) {
                long[] row = equations.get(pivot);
                equations.set(pivot, equations.get(done));
                equations.set(done, row);
                scale(row, inverse(row[column]));
                for (int other = 0; other < equations.size(); other++) {
                    if (other != done) {
                        subtract(equations.get(other), row, equations.get(other)[column]);
                    }
                }
                done++;
            }
        }
        Set<Cell> found = new HashSet<>();
        for (long[] row : equations.subList(0, done)) {
            int[] used =
                    IntStream.range(0, row.length).filter(at -> row[at] != 0).toArray();
            if (used.length == 1) {
                found.add(order.get(used[0]));
            }
        }
        return found;
    }

    private static int pivot(List<long[]> equations, int from, int column) {
        for (int at = from; at < equations.size(); at++) {
            if (equations.get(at)[column] != 0) {
                return at;
            }
        }
        return -1;
    }

    private static void scale(long[] row, long factor) {
        for (int at = 0; at < row.length; at++) {
            row[at] = row[at] * factor % PRIME;
        }
    }

    private static void subtract(long[] row, long[] other, long factor) {
        for (int at = 0; at < row.length; at++) {
            row[at] = (row[at] + (PRIME - factor) * other[at]) % PRIME;
        }
    }

    private static long inverse(long value) {
        return java.math.BigInteger.valueOf(value)
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValue();
    }
}
