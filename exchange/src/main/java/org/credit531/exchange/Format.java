package org.credit531.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of others in which a model can go out and come in. */
public enum Format {
    /** A workbook of text cells that people can change. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A scorecard of PMML 4.4 over measures that are prepared before. */
    PMML("application/xml"),
    /** Decision tables of DMN 1.3 over records. */
    DMN("application/xml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type under which such a file is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of this extension, in small or large letters. */
    public static Optional<Format> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The format of a file with this name. */
    public static Optional<Format> ofName(String fileName) {
        return of(fileName.substring(fileName.lastIndexOf('.') + 1));
    }
}
