package org.credit531.signing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs with the key in use, which is made at the first start and replaced when the administrator says so. The key is read
 * anew for each signature, so that every instance signs with the new one from the moment it is there.
 */
@Component
class SignatureKeys implements Signatures {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcSignatureKeys stored;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String platform;
    private final SignatureScheme next;

    SignatureKeys(
            JdbcSignatureKeys stored,
            Vault vault,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${credit531.platform:信用531 Credit531}") String platform,
            @Value("${credit531.signing.scheme:sm2}") String scheme) {
        this.stored = stored;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
        this.platform = platform;
        this.next = SignatureScheme.named(scheme)
                .orElseThrow(() -> new StartupProblem(
                        ExitCode.USAGE,
                        "What new keys sign by (CREDIT531_SIGNING_SCHEME) is sm2 or p256; it is set to '%s'"
                                .formatted(scheme)));
    }

    @EventListener(ApplicationStartedEvent.class)
    void makeFirst() {
        inUse();
    }

    @Override
    public Signature sign(byte[] message) {
        return sign(inUse(), message);
    }

    @Override
    public SignedDocument document(String type, byte[] content) {
        var key = inUse();
        byte[] head = head(type, key);
        return SignedDocument.of(head, content, sign(key, SignedDocument.signed(head, content)));
    }

    @Override
    public byte[] cms(byte[] content, Instant at) {
        var key = inUse();
        var scheme = SignatureScheme.of(key.encoded());
        byte[] secret = secret(key);
        return Cms.of(key.encoded(), platform, scheme.hash(content), at, message -> scheme.signInDer(secret, message));
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public List<PublishedKey> published() {
        return stored.published();
    }

    /** Puts a new key, of the scheme that is set, in the place of the one in use, whose private half is deleted. */
    @Transactional
    public void rotate() {
        stored.retire(OffsetDateTime.now(clock));
        add();
        events.publishEvent(new SignatureKeyRenewed(inUse().fingerprint()));
    }

    private JdbcSignatureKeys.KeyInUse inUse() {
        return stored.inUse().orElseGet(() -> {
            add();
            return stored.inUse().orElseThrow();
        });
    }

    private void add() {
        SignatureScheme.KeyPair made = next.generate();
        String fingerprint = HexFormat.of().formatHex(SignatureScheme.fingerprint(made.encoded()));
        byte[] sealed = vault.seal(Purpose.DOCUMENT_KEY, made.secret(), place(fingerprint))
                .bytes();
        stored.add(new JdbcSignatureKeys.KeyInUse(fingerprint, made.encoded(), sealed), OffsetDateTime.now(clock));
    }

    private Signature sign(JdbcSignatureKeys.KeyInUse key, byte[] message) {
        return new Signature(
                key.fingerprint(), SignatureScheme.of(key.encoded()).sign(secret(key), message));
    }

    private byte[] secret(JdbcSignatureKeys.KeyInUse key) {
        return vault.open(Purpose.DOCUMENT_KEY, Sealed.of(key.sealed()), place(key.fingerprint()));
    }

    private byte[] head(String type, JdbcSignatureKeys.KeyInUse key) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("alg", SignatureScheme.of(key.encoded()).algorithm());
        head.put("typ", type);
        head.put("kid", key.fingerprint());
        head.put("key", Base64.getUrlEncoder().withoutPadding().encodeToString(key.encoded()));
        head.put("platform", platform);
        return JSON.writeValueAsBytes(head);
    }

    private static byte[] place(String fingerprint) {
        return ("signature_key|" + fingerprint).getBytes(StandardCharsets.US_ASCII);
    }
}
