package org.credit531.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schematic map: a tile for each place, about where the place lies. It has no borders, and every tile is as large as the others,
 * so that the size of a place says nothing.
 *
 * @param label what the map shows, in words
 * @param tiles the tiles, in the order in which they are read
 * @param steps what the colours mean, from the lightest to the darkest
 */
public record TileMap(String label, List<Tile> tiles, List<Step> steps) {

    private static final int HALF = 46;
    private static final int ROW = 80;
    private static final int RADIUS = 50;

    /** Copies the lists. */
    public TileMap {
        tiles = List.copyOf(tiles);
        steps = List.copyOf(steps);
    }

    /** How wide the drawing is. */
    public int width() {
        return tiles.stream().mapToInt(Tile::x).max().orElse(0) + HALF;
    }

    /** How high the drawing is. */
    public int height() {
        return tiles.stream().mapToInt(Tile::y).max().orElse(0) + RADIUS + 2;
    }

    /**
     * A tile.
     *
     * @param name of the place
     * @param value the number, as it is read
     * @param step its colour, from 0 for the lightest; {@code null} where there is no number
     * @param column in halves of a tile, from 1
     * @param row from 0
     * @param address the page of the place
     * @param current whether the page is that of the place
     */
    public record Tile(
            String name, String value, @Nullable Integer step, int column, int row, String address, boolean current) {

        /** The middle of the tile. */
        public int x() {
            return column * HALF;
        }

        /** The middle of the tile. */
        public int y() {
            return row * ROW + RADIUS + 2;
        }

        /** Where it stands in the drawing. */
        public String place() {
            return "translate(%d %d)".formatted(x(), y());
        }

        /** The ending of its class. */
        public String colour() {
            return step == null ? "none" : String.valueOf(step);
        }
    }

    /** What a colour means. */
    public record Step(int step, String range) {}
}
