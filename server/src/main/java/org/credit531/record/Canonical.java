package org.credit531.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form of a record's values: what is stored, and what is hashed. Two inputs that say the same, in whatever
 * bytes, have the same hash.
 */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COLLECTED = 4096;

    private final Item item;
    private final String unit;
    private final MessageDigest digest = sha256();
    private ByteBuffer collected = ByteBuffer.allocate(COLLECTED);

    Canonical(Item item, String unit) {
        this.item = item;
        this.unit = unit;
    }

    /** The source's own identity of the record: information unit, party and the item's key fields. */
    UUID key(StatedRecord stated) {
        add(unit);
        add(stated.party().text());
        item.key().forEach(field -> add(statedValue(stated, field)));
        ByteBuffer hash = ByteBuffer.wrap(digested());
        return new UUID(hash.getLong(), hash.getLong());
    }

    /**
     * SHA-256 over the name and value of every field that is stated, in the catalogue's order, so that a field which a
     * later version of the item adds changes nothing. An assumed date is no statement of the source and left out.
     */
    byte[] hash(StatedRecord stated) {
        for (Field field : item.fields()) {
            Object value = statedValue(stated, field.name());
            if (value != null) {
                add(field.name());
                add(value);
            }
        }
        return digested();
    }

    private @Nullable Object statedValue(StatedRecord stated, String field) {
        boolean assumed = stated.effectiveAssumed() && field.equals(item.effectiveFrom());
        return assumed ? null : stated.values().get(field);
    }

    /** Values as stored, read back into the types of the item's present version. */
    static Map<String, Object> values(Item item, int version, String json) {
        @SuppressWarnings("unchecked")
        Map<String, Object> stored = item.upcast(JSON.readValue(json, Map.class), version);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : item.fields()) {
            @Nullable Object value = stored.get(field.name());
            if (value != null) {
                values.put(field.name(), typed(field, value));
            }
        }
        return values;
    }

    private static Object typed(Field field, Object value) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse((String) value);
            case INTEGER, DECIMAL, MONEY -> ((Number) value).longValue();
            case TEXT, CODE, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY, BOOLEAN -> value;
        };
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            room(1).put((byte) 0);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        room(1 + Integer.BYTES + bytes.length)
                .put((byte)
                        (value instanceof String ? 1 : value instanceof Long ? 2 : value instanceof LocalDate ? 3 : 4))
                .putInt(bytes.length)
                .put(bytes);
    }

    /** What is hashed is collected first: a digest of many small parts costs twice that of a whole. */
    private ByteBuffer room(int bytes) {
        if (collected.remaining() < bytes) {
            collected = ByteBuffer.allocate(Math.max(2 * collected.capacity(), collected.position() + bytes))
                    .put(collected.flip());
        }
        return collected;
    }

    private byte[] digested() {
        digest.update(collected.array(), 0, collected.position());
        collected.clear();
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
