package org.credit531.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * Looks for planted citizen numbers in bytes, in all of their {@link NumberForms}, also in what is compressed anywhere
 * inside (zip, gzip, zlib; a file that is deflated as a whole). What PostgreSQL compresses itself is not unpacked here: the
 * installation that is scanned writes its log uncompressed, and the backup has every row as it is.
 */
final class NumberScan {

    private static final int BEGINNING = Long.BYTES;
    private static final int DEEPEST = 3;
    private static final int MOST_UNPACKED = 32 << 20;
    private static final int FILTER_BITS = 22;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<Long, List<Form>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << FILTER_BITS);

    NumberScan(Collection<String> numbers) {
        for (String number : numbers) {
            NumberForms.of(number).forEach((name, bytes) -> add(new Form(number, name, bytes)));
        }
    }

    /** A form of a number. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Form(String number, String name, byte[] bytes) {}

    /** Where a number was found, which, and in which form. */
    record Trace(String place, String number, String form) {}

    private void add(Form form) {
        var beginning = ByteBuffer.wrap(form.bytes()).getLong();
        byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(form);
        beginnings.set(place(beginning));
    }

    private static int place(long beginning) {
        return (int) ((beginning * SPREAD) >>> (Long.SIZE - FILTER_BITS));
    }

    /** Everything in a folder and below it, its names included; a database that runs may take a file away meanwhile. */
    Set<Trace> in(Path folder) throws IOException {
        var traces = new LinkedHashSet<Trace>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var place = folder.relativize(file).toString();
                traces.addAll(in(place, place.getBytes(StandardCharsets.UTF_8)));
                if (attributes.isRegularFile()) {
                    try {
                        traces.addAll(in(place, Files.readAllBytes(file)));
                    } catch (NoSuchFileException gone) {
                        return visitFileFailed(file, gone);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException && !file.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return traces;
    }

    /** Bytes of any kind. */
    Set<Trace> in(String place, byte[] bytes) {
        var traces = new LinkedHashSet<Trace>();
        search(place, bytes, 0, traces);
        return traces;
    }

    private void search(String place, byte[] bytes, int depth, Set<Trace> traces) {
        if (depth < DEEPEST) {
            search(place + " (deflated)", inflated(bytes, 0, true), depth + 1, traces);
        }
        long window = 0;
        for (int at = 0; at < bytes.length; at++) {
            window = window << Byte.SIZE | bytes[at] & 0xFF;
            if (at + 1 >= BEGINNING && beginnings.get(place(window))) {
                compare(place, bytes, at + 1 - BEGINNING, window, traces);
            }
            if (depth < DEEPEST && (bytes[at] == 'P' || bytes[at] == 0x1F || bytes[at] == 0x78)) {
                unpack(place, bytes, at, depth, traces);
            }
        }
    }

    private void compare(String place, byte[] bytes, int start, long window, Set<Trace> traces) {
        for (Form form : byBeginning.getOrDefault(window, List.of())) {
            int end = start + form.bytes().length;
            if (end <= bytes.length && Arrays.equals(bytes, start, end, form.bytes(), 0, form.bytes().length)) {
                traces.add(new Trace(place, form.number(), form.name()));
            }
        }
    }

    private void unpack(String place, byte[] bytes, int at, int depth, Set<Trace> traces) {
        if (begins(bytes, at, 'P', 'K', 3, 4)) {
            unzip(place, bytes, at, depth, traces);
        } else if (begins(bytes, at, 0x1F, 0x8B, 8)) {
            search(place + " (gzip)", gunzipped(bytes, at), depth + 1, traces);
        } else if (begins(bytes, at, 0x78) && at + 1 < bytes.length && (0x7800 + (bytes[at + 1] & 0xFF)) % 31 == 0) {
            search(place + " (zlib)", inflated(bytes, at, false), depth + 1, traces);
        }
    }

    private static boolean begins(byte[] bytes, int at, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** One entry: the next one has a mark of its own. */
    private void unzip(String place, byte[] bytes, int at, int depth, Set<Trace> traces) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            var entry = zip.getNextEntry();
            if (entry != null) {
                search(place + "!" + entry.getName(), read(zip), depth + 1, traces);
            }
        } catch (IOException | IllegalArgumentException none) {
            // Bytes that look like a mark by chance.
        }
    }

    private static byte[] gunzipped(byte[] bytes, int at) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            return read(packed);
        } catch (IOException none) {
            return new byte[0];
        }
    }

    private static byte[] inflated(byte[] bytes, int at, boolean bare) {
        try (var inflater = new Inflater(bare);
                var packed =
                        new InflaterInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at), inflater)) {
            return read(packed);
        } catch (IOException none) {
            return new byte[0];
        }
    }

    /** As much as can be unpacked before the bytes turn out to be damaged, or none of that kind at all. */
    private static byte[] read(InputStream packed) {
        var whole = new java.io.ByteArrayOutputStream();
        var buffer = new byte[1 << 13];
        try {
            for (int read = packed.read(buffer);
                    read >= 0 && whole.size() < MOST_UNPACKED;
                    read = packed.read(buffer)) {
                whole.write(buffer, 0, read);
            }
        } catch (IOException damaged) {
            // What came before counts.
        }
        return whole.toByteArray();
    }
}
