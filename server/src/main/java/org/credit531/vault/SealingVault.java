package org.credit531.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;

/** The vault on data keys: sealed by the cipher that the installation chose, tokens by HMAC-SM3. */
final class SealingVault implements Vault {

    private final DataKeys keys;
    private final Clock clock;

    SealingVault(DataKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Sealed seal(Purpose purpose, byte[] plain, byte[] associatedData) {
        var sealed = new ByteArrayOutputStream(plain.length + Envelope.HEADER_BYTES + SealingCipher.TAG_BYTES);
        try (var stream = sealing(purpose, sealed, associatedData)) {
            stream.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sealed.of(sealed.toByteArray());
    }

    @Override
    public byte[] open(Purpose purpose, Sealed sealed, byte[] associatedData) {
        try (var stream = opening(purpose, new ByteArrayInputStream(sealed.bytes()), associatedData)) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public OutputStream sealing(Purpose purpose, OutputStream target, byte[] associatedData) throws IOException {
        var key = keys.current(purpose);
        return new SealingStream(
                target, new Envelope(keys.cipher(), key.id(), keys.nonce()), key.secret(), associatedData);
    }

    @Override
    public InputStream opening(Purpose purpose, InputStream sealed, byte[] associatedData) throws IOException {
        var envelope = Envelope.of(sealed.readNBytes(Envelope.HEADER_BYTES));
        var key = keys.numbered(purpose, envelope.key());
        return new OpeningStream(sealed, envelope, key.secret(), associatedData);
    }

    @Override
    public String lookupToken(Purpose purpose, String text) {
        return HexFormat.of().formatHex(Sm3.keyedHash(keys.lookup(purpose).secret(), text));
    }

    @Override
    public void destroyMonth(Purpose purpose, YearMonth month) {
        if (!purpose.endsByMonth()) {
            throw new IllegalArgumentException("What is sealed for " + purpose.code() + " does not end by month");
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            throw new IllegalArgumentException("The month " + month + " is not over: its key still seals");
        }
        keys.destroy(purpose, month);
    }
}
