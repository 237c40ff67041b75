package org.credit531.notices;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what notices say and opens it again: it speaks of subjects, and backups are read by others than they are for. */
@Component
class SealedNotices {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final Vault vault;

    SealedNotices(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Notice notice) {
        byte[] plain = JsonMapper.shared().writeValueAsBytes(notice.values());
        return vault.seal(Purpose.NOTICE, plain, place(notice.id())).bytes();
    }

    Notice open(JdbcNotices.Row row) {
        byte[] plain = vault.open(Purpose.NOTICE, Sealed.of(row.sealedValues()), place(row.id()));
        Map<String, String> values = JsonMapper.shared().readValue(plain, VALUES);
        return new Notice(
                row.id(), row.kind(), row.to(), row.about(), row.document(), row.sentAt(), values, row.hash());
    }

    private static byte[] place(UUID notice) {
        return ("notice/" + notice).getBytes(StandardCharsets.UTF_8);
    }
}
