package org.credit531.collection.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A workbook. */
final class XlsxFile {

    private XlsxFile() {}

    static RecordFile open(SeekableByteChannel channel) throws IOException {
        channel.close();
        throw new FileProblem("not-a-table", "zip or xlsx");
    }
}
