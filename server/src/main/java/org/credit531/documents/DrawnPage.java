package org.credit531.documents;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A page of a PDF file that we have laid out, as what stands on it: texts, lines, areas and pictures, where they stand there. What is
 * clipped is not: our layout draws nothing outside of its boxes.
 */
final class DrawnPage extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final int OPAQUE = 255;

    private final double height;
    private final String paper;
    private final ToIntFunction<byte[]> pictures;
    private final List<OfdObject> objects = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private final List<Point2D> corners = new ArrayList<>();
    private boolean isPolygon = true;
    private Point2D place = new Point2D.Float();
    private @Nullable OfdText text;

    private DrawnPage(PDPage page, ToIntFunction<byte[]> pictures) {
        super(page);
        this.height = page.getMediaBox().getHeight();
        this.paper = paper(page);
        this.pictures = pictures;
    }

    /**
     * What stands on a page.
     *
     * @param pictures takes a picture (PNG) among the resources of the file, and tells its identifier there
     */
    static List<OfdObject> of(PDPage page, ToIntFunction<byte[]> pictures) throws IOException {
        var drawn = new DrawnPage(page, pictures);
        drawn.processPage(page);
        return drawn.objects;
    }

    /** The box of a page, to the tenth of a millimetre, as paper has it. */
    static String paper(PDPage page) {
        var box = page.getMediaBox();
        return "0 0 " + tenths(box.getWidth()) + " " + tenths(box.getHeight());
    }

    private static String tenths(double points) {
        return OfdObject.length(Math.round(points * MILLIMETRES * 10) / 10.0);
    }

    /** Files that were laid out earlier have glyphs of several characters, which share its room. */
    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector advance) throws IOException {
        String characters = font.toUnicode(code);
        if (characters == null || characters.isEmpty()) {
            throw new IllegalStateException("a glyph of a document stands for no character");
        }
        int[] all = characters.codePoints().toArray();
        double from = at.getTranslateX() * MILLIMETRES;
        double step = advance.getX() * at.getScalingFactorX() * MILLIMETRES / all.length;
        for (int place = 0; place < all.length; place++) {
            show(Character.toString(all[place]), at, from + place * step, from + (place + 1) * step);
        }
    }

    private void show(String character, Matrix at, double from, double until) throws IOException {
        double line = (height - at.getTranslateY()) * MILLIMETRES;
        double size = at.getScalingFactorY() * MILLIMETRES;
        String colour = colour(getGraphicsState().getNonStrokingColor());
        var current = text;
        if (current == null || !current.goesOn(character, from, line, size, colour)) {
            if (character.isBlank()) {
                return;
            }
            current = new OfdText(from, line, size, colour);
            text = current;
            objects.add(current);
        }
        current.add(character, from, until);
    }

    private static String colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF);
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        go("M", first);
        go("L", second);
        go("L", third);
        go("L", fourth);
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        go("M", new Point2D.Float(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        go("L", new Point2D.Float(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        go("B", new Point2D.Float(x1, y1), new Point2D.Float(x2, y2), new Point2D.Float(x3, y3));
    }

    private void go(String how, Point2D... points) {
        isPolygon = isPolygon && (how.equals("L") || corners.isEmpty());
        corners.addAll(List.of(points));
        path.append(path.isEmpty() ? "" : " ").append(how);
        for (Point2D point : points) {
            path.append(' ').append(OfdObject.length(point.getX() * MILLIMETRES));
            path.append(' ').append(OfdObject.length((height - point.getY()) * MILLIMETRES));
            place = point;
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return place;
    }

    @Override
    public void closePath() {
        path.append(" C");
    }

    @Override
    public void endPath() {
        path.setLength(0);
        corners.clear();
        isPolygon = true;
    }

    @Override
    public void clip(int rule) {
        // see above; the path that it is about is ended next
    }

    @Override
    public void strokePath() throws IOException {
        var state = getGraphicsState();
        double pen = transformWidth(state.getLineWidth()) * MILLIMETRES;
        draw(colour(state.getStrokingColor()), state.getAlphaConstant(), Math.max(pen, 0.001), false);
        endPath();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fill(rule);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fill(rule);
        strokePath();
    }

    private void fill(int rule) throws IOException {
        var state = getGraphicsState();
        boolean evenOdd = rule == Path2D.WIND_EVEN_ODD;
        draw(colour(state.getNonStrokingColor()), state.getNonStrokeAlphaConstant(), 0, evenOdd);
    }

    private void draw(String colour, double alpha, double pen, boolean evenOdd) {
        if (!path.isEmpty()) {
            int covering = (int) Math.round(alpha * OPAQUE);
            var drawn = new OfdPath(paper, path.toString(), colour, covering, pen, evenOdd, turn());
            text = null;
            if (!objects.isEmpty() && objects.getLast() instanceof OfdPath before && before.takes(drawn)) {
                objects.set(objects.size() - 1, before.with(drawn));
            } else {
                objects.add(drawn);
            }
        }
    }

    /** Which way round a polygon is drawn; 0 of what is none. */
    private int turn() {
        double area = 0;
        for (int corner = 0; isPolygon && corner < corners.size(); corner++) {
            Point2D here = corners.get(corner);
            Point2D next = corners.get((corner + 1) % corners.size());
            area += here.getX() * next.getY() - next.getX() * here.getY();
        }
        return (int) Math.signum(area);
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("a document has no shades of colours");
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", png);
        Matrix at = getGraphicsState().getCurrentTransformationMatrix();
        String wide = OfdObject.length(at.getScalingFactorX() * MILLIMETRES);
        String high = OfdObject.length(at.getScalingFactorY() * MILLIMETRES);
        String left = OfdObject.length(at.getTranslateX() * MILLIMETRES);
        String top = OfdObject.length((height - at.getTranslateY() - at.getScalingFactorY()) * MILLIMETRES);
        objects.add(new OfdPicture(
                pictures.applyAsInt(png.toByteArray()),
                String.join(" ", left, top, wide, high),
                wide + " 0 0 " + high + " 0 0"));
    }
}
