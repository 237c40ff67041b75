package org.credit531.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.credit531.language.Label;
import org.credit531.room.RoomModel.GradeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Models of third parties in PostgreSQL: cards in clear, texts sealed. */
@Component
class JdbcRoomModels {

    private final JdbcClient jdbc;

    JdbcRoomModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoomModel model, byte[] sealedText, OffsetDateTime now) {
        jdbc.sql("""
                insert into room_model (id, engagement, name_zh, name_en, version, items, indicators_zh, indicators_en, grade_ids,
                                        grades_zh, grades_en, open, sealed_text, text_hash, state, submitted_by, submitted_at)
                values (:id, :engagement, :zh, :en, :version, :items, :indicatorsZh, :indicatorsEn, :gradeIds, :gradesZh,
                        :gradesEn, :open, :text, :hash, :state, :by, :now)
                """)
                .param("id", model.id())
                .param("engagement", model.engagement())
                .param("zh", model.name().zh())
                .param("en", model.name().en())
                .param("version", model.version())
                .param("items", model.items().toArray(String[]::new))
                .param(
                        "indicatorsZh",
                        model.indicators().stream().map(Label::zh).toArray(String[]::new))
                .param(
                        "indicatorsEn",
                        model.indicators().stream().map(Label::en).toArray(String[]::new))
                .param("gradeIds", grades(model, GradeName::id))
                .param("gradesZh", grades(model, grade -> grade.name().zh()))
                .param("gradesEn", grades(model, grade -> grade.name().en()))
                .param("open", model.open())
                .param("text", sealedText)
                .param("hash", model.textHash())
                .param("state", model.state().word())
                .param("by", model.submittedBy())
                .param("now", now)
                .update();
    }

    private static String[] grades(RoomModel model, Function<GradeName, String> text) {
        return model.grades().stream().map(text).toArray(String[]::new);
    }

    Optional<RoomModel> find(UUID id) {
        return jdbc.sql("select * from room_model where id = :id")
                .param("id", id)
                .query((row, number) -> model(row))
                .optional();
    }

    byte[] sealedText(UUID id) {
        return jdbc.sql("select sealed_text from room_model where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed_text"))
                .single();
    }

    /** Those of an engagement, the latest first. */
    List<RoomModel> of(UUID engagement) {
        return jdbc.sql("select * from room_model where engagement = :engagement order by submitted_at desc, id")
                .param("engagement", engagement)
                .query((row, number) -> model(row))
                .list();
    }

    /** Those of engagements, the latest first. */
    List<RoomModel> of(Collection<UUID> engagements) {
        return jdbc.sql("select * from room_model where engagement = any(:engagements) order by submitted_at desc, id")
                .param("engagements", engagements.toArray(UUID[]::new))
                .query((row, number) -> model(row))
                .list();
    }

    /** Some by their ids. */
    List<RoomModel> find(Collection<UUID> ids) {
        return jdbc.sql("select * from room_model where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> model(row))
                .list();
    }

    /** Whether it had not been decided before. */
    boolean decide(UUID id, RoomModel.State state, String reason, String by) {
        return jdbc.sql("""
                        update room_model set state = :state, reason = :reason, decided_by = :by
                         where id = :id and state = 'submitted'
                        """)
                        .param("state", state.word())
                        .param("reason", reason)
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static List<GradeName> grades(ResultSet row) throws SQLException {
        String[] ids = (String[]) row.getArray("grade_ids").getArray();
        String[] zh = (String[]) row.getArray("grades_zh").getArray();
        String[] en = (String[]) row.getArray("grades_en").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(place -> new GradeName(ids[place], new Label(zh[place], en[place])))
                .toList();
    }

    private static RoomModel model(ResultSet row) throws SQLException {
        String[] zh = (String[]) row.getArray("indicators_zh").getArray();
        String[] en = (String[]) row.getArray("indicators_en").getArray();
        return new RoomModel(
                row.getObject("id", UUID.class),
                row.getObject("engagement", UUID.class),
                new Label(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("version"),
                List.of((String[]) row.getArray("items").getArray()),
                IntStream.range(0, zh.length)
                        .mapToObj(place -> new Label(zh[place], en[place]))
                        .toList(),
                grades(row),
                row.getBoolean("open"),
                row.getString("text_hash"),
                RoomModel.State.of(row.getString("state")),
                row.getString("reason"),
                row.getString("submitted_by"),
                row.getString("decided_by"));
    }
}
