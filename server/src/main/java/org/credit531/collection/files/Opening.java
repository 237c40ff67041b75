package org.credit531.collection.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;

/** Tells by a file's first bytes what it is, and says so where it is nothing that can be read. */
final class Opening {

    private static final int SNIFFED = 4096;
    private static final int TEXT_SNIFFED = 1 << 16;

    private Opening() {}

    static RecordFile open(StoredFile file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(SNIFFED);
        }
        refuse(head);
        return startsWith(head, 'P', 'K') ? XlsxFile.open(file) : text(file);
    }

    private static RecordFile text(StoredFile file) throws IOException {
        InputStream bytes = file.open();
        try {
            BufferedReader text = new BufferedReader(TextEncoding.reader(bytes, file.encoding()), TEXT_SNIFFED);
            String head = head(text);
            return head.stripLeading().startsWith("{") ? new JsonLinesFile(text) : csv(text, head);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static RecordFile csv(Reader text, String head) {
        String stripped = head.stripLeading();
        if (stripped.startsWith("[{") || stripped.startsWith("[\n") || stripped.startsWith("[\r")) {
            throw new FileProblem("json-array", "[");
        }
        String lower = stripped.length() > 100 ? stripped.substring(0, 100) : stripped;
        if (lower.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml|table|meta|head|style).*")) {
            throw new FileProblem("not-a-table", "html or xml");
        }
        return new CsvFile(text, Separator.of(head));
    }

    private static String head(BufferedReader text) throws IOException {
        text.mark(TEXT_SNIFFED);
        char[] head = new char[TEXT_SNIFFED];
        int length = 0;
        for (int read = 0; read >= 0 && length < head.length; read = text.read(head, length, head.length - length)) {
            length += read;
        }
        text.reset();
        return new String(head, 0, length);
    }

    private static void refuse(byte[] head) {
        if (head.length == 0) {
            throw new FileProblem("not-a-table", "empty");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new FileProblem("not-a-table", "pdf");
        }
        if (startsWith(head, 0xD0, 0xCF)) {
            throw new FileProblem("old-workbook", "xls");
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            throw new FileProblem("not-a-table", "gzip");
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
