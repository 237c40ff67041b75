package org.credit531.province;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented province, drawn from a seed: the same seed and size give the same bytes on every machine, and the first
 * organisations of a larger province are those of a smaller one. Files are written row by row, in constant memory. People's
 * data is invented (no organisation, person or code of it is real); districts and industries are those of Zhejiang.
 */
public final class Province {

    private final long seed;
    private final int size;
    private final Defects defects;
    private final Organisations organisations;

    /** A province of so many organisations, whose departments make no mistakes. */
    public Province(long seed, int organisations) {
        this(seed, organisations, Defects.NONE);
    }

    private Province(long seed, int size, Defects defects) {
        if (size < 0) {
            throw new IllegalArgumentException("a province cannot have " + size + " organisations: 0 or more");
        }
        this.seed = seed;
        this.size = size;
        this.defects = defects;
        this.organisations = new Organisations(seed);
    }

    /** The same province, whose departments' files are damaged so often. */
    public Province with(Defects damage) {
        return new Province(seed, size, damage);
    }

    /** The organisations, one after the other. */
    public Stream<Organisation> organisations() {
        return IntStream.range(0, size).mapToObj(organisations::of);
    }

    /** Writes the file of the item {@code registration} as UTF-8 and leaves the stream open. */
    public Planted registrations(OutputStream target) throws IOException {
        return encoded(target, this::registrations);
    }

    /** Writes the file of the item {@code registration}: one row per organisation. */
    public Planted registrations(Writer target) throws IOException {
        var file = new CsvFile(target, defects, Registrations.HEADINGS);
        for (int number = 0; number < size; number++) {
            Registrations.write(organisations.of(number), Chance.of(seed, "registration", number), file);
        }
        return file.planted();
    }

    /** Writes the file of the item {@code construction-market-grade} as UTF-8 and leaves the stream open. */
    public Planted constructionGrades(OutputStream target) throws IOException {
        return encoded(target, this::constructionGrades);
    }

    /**
     * Writes the file of the item {@code construction-market-grade}: one to four yearly grades for each company of the
     * construction market, which about 12 in a hundred enterprises belong to.
     */
    public Planted constructionGrades(Writer target) throws IOException {
        var file = new CsvFile(target, defects, ConstructionGrades.HEADINGS);
        for (int number = 0; number < size; number++) {
            var organisation = organisations.of(number);
            if (!organisation.trade().isEmpty()) {
                ConstructionGrades.write(organisation, Chance.of(seed, "construction-grade", number), file);
            }
        }
        return file.planted();
    }

    private interface Writing {
        Planted to(Writer writer) throws IOException;
    }

    private static Planted encoded(OutputStream target, Writing writing) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
        var planted = writing.to(writer);
        writer.flush();
        return planted;
    }
}
