package org.credit531.statistics;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which numbers of a table with totals are not told, so that no number below a limit can be read, nor reckoned from the others.
 *
 * <p>Beside the small numbers others are withheld, the smallest first, until two things hold of each that is: it is not the
 * difference of what is told, and those withheld in its row or column make the limit together wherever their sum is told. For the
 * first, the table is a graph whose nodes are rows and columns and whose edges are the numbers withheld: a number follows from
 * the others exactly where its edge is a bridge (Gusfield 1988). Zero tells of nobody and is told.
 */
final class SmallCells {

    /** The row and the column of totals. */
    static final String TOTAL = "";

    private static final Comparator<Cell> IN_ORDER =
            Comparator.comparing(Cell::row).thenComparing(Cell::column);

    private final Map<Cell, Long> amounts;
    private final long fewest;
    private final Set<Cell> withheld = new HashSet<>();

    private SmallCells(Map<Cell, Long> amounts, long fewest) {
        this.amounts = amounts;
        this.fewest = fewest;
    }

    /**
     * The cells that are not told, totals among them.
     *
     * @param counts the table, without totals
     * @param fewest the smallest number that may be told beside zero
     */
    static Set<Cell> of(Map<Cell, Long> counts, long fewest) {
        Map<Cell, Long> amounts = withTotals(counts).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new SmallCells(amounts, fewest).find();
    }

    /** The table with its totals. */
    static Map<Cell, Long> withTotals(Map<Cell, Long> counts) {
        Map<Cell, Long> all = new HashMap<>(counts);
        counts.forEach((cell, amount) -> {
            all.merge(new Cell(cell.row(), TOTAL), amount, Long::sum);
            all.merge(new Cell(TOTAL, cell.column()), amount, Long::sum);
            all.merge(new Cell(TOTAL, TOTAL), amount, Long::sum);
        });
        return all;
    }

    private Set<Cell> find() {
        amounts.forEach((cell, amount) -> {
            if (amount < fewest) {
                withheld.add(cell);
            }
        });
        Set<Cell> next = next();
        while (!next.isEmpty()) {
            withheld.addAll(next);
            next = next();
        }
        return Set.copyOf(withheld);
    }

    /** Some more cells to be withheld; none when all that are withheld are safe. */
    private Set<Cell> next() {
        return withheld.stream()
                .sorted(IN_ORDER)
                .map(this::companions)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** What is withheld beside a cell that is not safe yet: what makes a circle of it, or the smallest that is told in a line. */
    private Set<Cell> companions(Cell cell) {
        if (isBridge(cell)) {
            return circle(cell);
        }
        boolean inRow = isThin(cell, row(cell), new Cell(cell.row(), TOTAL));
        boolean inColumn = isThin(cell, column(cell), new Cell(TOTAL, cell.column()));
        return smallestTold(other -> inRow && row(cell).test(other)
                        || inColumn && column(cell).test(other))
                .map(Set::of)
                .orElse(Set.of());
    }

    /**
     * The cells that are told on the way from a cell's row to its column that gives up least; there always is one, over the grand
     * total. Each round lets one more way become known, as Bellman and Ford do: the table is small.
     */
    private Set<Cell> circle(Cell cell) {
        Map<Node, Way> ways = new HashMap<>();
        ways.put(new Node(true, cell.row()), new Way(0, Set.of()));
        boolean better = true;
        while (better) {
            better = false;
            for (Cell edge : amounts.keySet().stream().sorted(IN_ORDER).toList()) {
                Node row = new Node(true, edge.row());
                Node column = new Node(false, edge.column());
                better |= !edge.equals(cell) && (extend(ways, row, column, edge) | extend(ways, column, row, edge));
            }
        }
        return ways.getOrDefault(new Node(false, cell.column()), new Way(0, Set.of()))
                .told();
    }

    /** Goes on by an edge; whether that is the best way to its other end so far. */
    private boolean extend(Map<Node, Way> ways, Node from, Node to, Cell edge) {
        Way before = ways.get(from);
        if (before == null) {
            return false;
        }
        Way longer = withheld.contains(edge) ? before : before.with(edge, cost(edge));
        Way known = ways.get(to);
        if (known != null && known.cost() <= longer.cost()) {
            return false;
        }
        ways.put(to, longer);
        return true;
    }

    /** Totals tell most, so that one is dearer than all parts together. */
    private long cost(Cell cell) {
        long all = amounts.getOrDefault(new Cell(TOTAL, TOTAL), 0L);
        return amounts.getOrDefault(cell, 0L) + (cell.isTotal() ? all : 0);
    }

    private static Predicate<Cell> row(Cell of) {
        return cell -> cell.row().equals(of.row());
    }

    private static Predicate<Cell> column(Cell of) {
        return cell -> cell.column().equals(of.column());
    }

    /** Whether the sum of what is withheld in a line can be reckoned and is too small. */
    private boolean isThin(Cell cell, Predicate<Cell> line, Cell total) {
        if (cell.equals(total) || withheld.contains(total)) {
            return false;
        }
        long sum = withheld.stream()
                .filter(line)
                .filter(one -> !one.equals(total))
                .mapToLong(amounts::get)
                .sum();
        return sum < fewest;
    }

    /** The smallest that is told among some; totals last, since they tell most. */
    private Optional<Cell> smallestTold(Predicate<Cell> among) {
        return amounts.keySet().stream()
                .filter(among)
                .filter(cell -> !withheld.contains(cell))
                .min(Comparator.comparing(Cell::isTotal)
                        .thenComparing(amounts::get)
                        .thenComparing(IN_ORDER));
    }

    /** Whether a withheld cell alone joins its row to its column, and so follows from what is told. */
    private boolean isBridge(Cell cell) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(true, cell.row())));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node)) {
                neighbours(node, cell).forEach(open::push);
            }
        }
        return !reached.contains(new Node(false, cell.column()));
    }

    private Stream<Node> neighbours(Node node, Cell without) {
        return withheld.stream()
                .filter(cell -> !cell.equals(without))
                .filter(cell -> node.name().equals(node.isRow() ? cell.row() : cell.column()))
                .map(cell -> new Node(!node.isRow(), node.isRow() ? cell.column() : cell.row()));
    }

    /** A row or a column. */
    private record Node(boolean isRow, String name) {}

    /** A way through the graph: what it gives up, and which cells that are told. */
    private record Way(long cost, Set<Cell> told) {

        Way with(Cell cell, long price) {
            Set<Cell> all = new HashSet<>(told);
            all.add(cell);
            return new Way(cost + price, Set.copyOf(all));
        }
    }

    /** Where a number stands. */
    record Cell(String row, String column) {

        /** Whether it is the sum of others. */
        boolean isTotal() {
            return row.equals(TOTAL) || column.equals(TOTAL);
        }
    }
}
