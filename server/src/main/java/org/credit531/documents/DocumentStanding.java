package org.credit531.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document holds, for everybody who has it; nothing of what it says.
 *
 * @param id its identity in the platform, which is nobody else's to know
 * @param code its verification code
 * @param kind its kind
 * @param number its number
 * @param issuedOn the day that stands on it
 * @param state {@code valid}, {@code superseded} or {@code destroyed}
 * @param endedAt since when it does not hold, {@code null} while it does
 * @param reason why, or the article under which what it says was deleted
 * @param hash SM3 of its file, in hexadecimal
 * @param bytes how long its file is
 */
public record DocumentStanding(
        @JsonIgnore UUID id,
        String code,
        String kind,
        String number,
        LocalDate issuedOn,
        String state,
        @Nullable OffsetDateTime endedAt,
        @Nullable String reason,
        String hash,
        int bytes) {

    /** Whether it holds. */
    @JsonIgnore
    public boolean isValid() {
        return state.equals("valid");
    }
}
