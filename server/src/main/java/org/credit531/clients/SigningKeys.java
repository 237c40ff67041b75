package org.credit531.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that signs access tokens (ECDSA on P-256), made at the first start and kept sealed in the database. */
@Component
class SigningKeys {

    /** The first and so far only generation of the key. */
    private static final int GENERATION = 1;

    private static final byte[] PLACE = ("signing_key|" + GENERATION).getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    SigningKeys(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key in force. Two instances that start first at the same time end up with the same one. */
    ECKey current() {
        return stored().orElseGet(() -> {
            add(generate());
            return stored().orElseThrow();
        });
    }

    private Optional<ECKey> stored() {
        return sql.sql("select sealed from signing_key where generation = ?")
                .param(GENERATION)
                .query(byte[].class)
                .optional()
                .map(stored -> parse(vault.open(Purpose.SIGNING_KEY, Sealed.of(stored), PLACE)));
    }

    private void add(ECKey key) {
        var sealed = vault.seal(Purpose.SIGNING_KEY, key.toJSONString().getBytes(StandardCharsets.UTF_8), PLACE);
        sql.sql("insert into signing_key (generation, sealed, created_at) values (?, ?, ?) on conflict do nothing")
                .params(GENERATION, sealed.bytes(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("credit531-" + GENERATION)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("This JDK cannot make a key on P-256: start with JDK 25", failure);
        }
    }

    private static ECKey parse(byte[] json) {
        try {
            return ECKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException failure) {
            throw new IllegalStateException(
                    "The signing key in the database is damaged: restore a backup, or delete the row in signing_key",
                    failure);
        }
    }
}
