package org.credit531.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.YearMonth;

/**
 * The door to the vault. Data are sealed with SM4-GCM under a key of their purpose and calendar month (Asia/Shanghai); the
 * keys lie in the database, wrapped by the master key, which does not.
 *
 * <p>The <em>associated data</em> say where the sealed bytes belong (table, column and row, say). They are not stored, and
 * whoever opens must name the same place: a value that was moved to another row is not opened.
 */
public interface Vault {

    /** Seals bytes of any length with the key of the present month. */
    Sealed seal(Purpose purpose, byte[] plain, byte[] associatedData);

    /**
     * Opens what was sealed for this purpose and place.
     *
     * @throws NotOpened if the bytes, the purpose or the place differ, or the key was destroyed
     */
    byte[] open(Purpose purpose, Sealed sealed, byte[] associatedData);

    /**
     * Seals what is written to the returned stream into the target, a megabyte at a time, so that a large file needs
     * little memory. The result is complete, and the target closed, only when the stream is closed; a caller whose source
     * fails half-way must throw the target away, because the close makes a complete whole of what was written.
     */
    OutputStream sealing(Purpose purpose, OutputStream target, byte[] associatedData) throws IOException;

    /**
     * Opens a sealed stream a megabyte at a time. Every byte that it gives is authentic; a missing end shows only at the
     * end, so that a reader must not act on a part.
     *
     * @throws NotOpened here or while reading, as in {@link #open}
     */
    InputStream opening(Purpose purpose, InputStream sealed, byte[] associatedData) throws IOException;

    /**
     * The token by which a text can be found again without being stored: HMAC-SM3 under a key of the purpose, as 64
     * hexadecimal digits. The same text gives the same token for as long as the master key lives; bring the text into its
     * canonical form first.
     */
    String lookupToken(Purpose purpose, String text);

    /**
     * Destroys the key of a past month, and with it whatever was sealed for the purpose in that month, in
     * backups of the files too. Does nothing if nothing was sealed or the key is gone.
     *
     * @throws IllegalArgumentException if the month is not over, or the purpose is not one that ends by month
     */
    void destroyMonth(Purpose purpose, YearMonth month);
}
