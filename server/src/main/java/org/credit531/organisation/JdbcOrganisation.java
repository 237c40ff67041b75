package org.credit531.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.credit531.access.Membership;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisation units in the database. */
@Repository
class JdbcOrganisation {

    private static final String SELECT = "select code, kind, parent, name_zh, name_en from organisation_unit ";

    private final JdbcClient sql;

    JdbcOrganisation(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts the units there, each after its parent; what is as it should be is left alone. */
    void put(List<OrganisationUnit> units) {
        sql.sql("""
                        insert into organisation_unit (code, kind, region, department, parent, name_zh, name_en)
                        select code, kind, region, department, nullif(parent, ''), zh, en
                          from unnest(:codes::text[], :kinds::text[], :regions::text[], :departments::text[],
                                      :parents::text[], :zh::text[], :en::text[])
                               as drawn (code, kind, region, department, parent, zh, en)
                        on conflict (code) do update
                           set parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en, ended_at = null
                         where (organisation_unit.parent, organisation_unit.name_zh, organisation_unit.name_en,
                                organisation_unit.ended_at)
                               is distinct from (excluded.parent, excluded.name_zh, excluded.name_en, null)
                        """)
                .param("codes", texts(units, OrganisationUnit::code))
                .param("kinds", texts(units, unit -> unit.kind().name()))
                .param("regions", texts(units, unit -> unit.membership().region()))
                .param("departments", texts(units, unit -> unit.membership().department()))
                .param("parents", texts(units, unit -> Objects.requireNonNullElse(parent(unit), "")))
                .param("zh", texts(units, unit -> unit.name().zh()))
                .param("en", texts(units, unit -> unit.name().en()))
                .update();
    }

    /** Ends the departments that are not among these; accounts that belong to one stay until they are moved. */
    void endOthers(List<OrganisationUnit> units, Instant now) {
        sql.sql("""
                        update organisation_unit set ended_at = :now
                        where kind = 'DEPARTMENT' and ended_at is null and code <> all (:codes::text[])
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("codes", texts(units, OrganisationUnit::code))
                .update();
    }

    /** Adds a body that the data do not have, below the others of its kind; false if its code is taken. */
    boolean add(OrganisationUnit unit) {
        return sql.sql("""
                        insert into organisation_unit (code, kind, region, department, parent, name_zh, name_en)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(1, unit.code())
                        .param(2, unit.kind().name())
                        .param(3, unit.membership().region())
                        .param(4, unit.membership().department())
                        .param(5, parent(unit))
                        .param(6, unit.name().zh())
                        .param(7, unit.name().en())
                        .update()
                == 1;
    }

    /** The unit of this code, if it has not ended. */
    Optional<OrganisationUnit> find(String code) {
        return sql.sql(SELECT + "where code = ? and ended_at is null")
                .param(code)
                .query(JdbcOrganisation::read)
                .optional();
    }

    /** The units of a region that have not ended, departments first. */
    List<OrganisationUnit> in(String region) {
        return sql.sql(SELECT + "where region = ? and ended_at is null order by kind <> 'DEPARTMENT', kind, code")
                .param(region)
                .query(JdbcOrganisation::read)
                .list();
    }

    /** What units are called, by code. */
    List<OrganisationUnit> all(Collection<String> codes) {
        return sql.sql(SELECT + "where code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(JdbcOrganisation::read)
                .list();
    }

    private static @Nullable String parent(OrganisationUnit unit) {
        var parent = unit.parent();
        return parent == null ? null : parent.organisation();
    }

    private static String[] texts(List<OrganisationUnit> units, Function<OrganisationUnit, String> text) {
        return units.stream().map(text).toArray(String[]::new);
    }

    private static OrganisationUnit read(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new OrganisationUnit(
                new Membership(row.getString("code")),
                OrganisationUnit.Kind.valueOf(row.getString("kind")),
                parent == null ? null : new Membership(parent),
                new Label(row.getString("name_zh"), row.getString("name_en")));
    }
}
