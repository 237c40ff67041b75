package org.credit531.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The three roles and what each may do: the owner owns every table, the application changes rows only, the reader reads
 * only. What the owner creates later falls under the same rule without a further word in a migration.
 */
final class Roles {

    static final String OWNER = "credit531_owner";
    static final String APPLICATION = "credit531_application";
    static final String READER = "credit531_reader";

    private Roles() {}

    /** Whether a role exists. */
    static boolean exists(Connection connection, String role) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    /** Creates a role that may sign in, or gives it this password. Needs a superuser, or the right to create roles. */
    static void create(Connection connection, Login login) throws SQLException {
        if (!exists(connection, login.user())) {
            createWithoutLogin(connection, login.user());
        }
        execute(connection, "select format('alter role %I login password %L', ?, ?)", login.user(), login.password());
    }

    /** Creates a role that nobody signs in as. */
    static void createWithoutLogin(Connection connection, String role) throws SQLException {
        execute(connection, "select format('create role %I nologin', ?)", role);
    }

    /** Lets the owner see every row for a backup, and switch off foreign keys for a restore. Needs a superuser. */
    static void allowRestore(Connection connection) throws SQLException {
        execute(connection, "select format('alter role %I bypassrls', ?)", OWNER);
        execute(connection, "select format('grant set on parameter session_replication_role to %I', ?)", OWNER);
    }

    /** Lets one role act as another. */
    static void allow(Connection connection, String member, String role) throws SQLException {
        execute(connection, "select format('grant %I to %I', ?, ?)", role, member);
    }

    /** Creates a database that a role owns, unless it is there. */
    static void createDatabase(Connection connection, String database, String owner) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            if (query.executeQuery().next()) {
                return;
            }
        }
        execute(connection, "select format('create database %I owner %I', ?, ?)", database, owner);
    }

    /** The rights within the connected database; the connection is the owner's or a superuser's. */
    static void grant(Connection connection, String database, String owner) throws SQLException {
        execute(connection, "select format('revoke all on database %I from public', ?)", database);
        execute(
                connection,
                "select format('grant connect on database %I to %I, %I', ?, ?, ?)",
                database,
                APPLICATION,
                READER);
        // A batch is compared in temporary tables before it is stored.
        execute(connection, "select format('grant temporary on database %I to %I', ?, ?)", database, APPLICATION);
        for (var statement : grants()) {
            execute(connection, statement, owner);
        }
    }

    private static List<String> grants() {
        var statements = new ArrayList<String>();
        statements.add("select format('grant all on schema public to %I', ?)");
        statements.add("select format('revoke create on schema public from public', ?)");
        statements.add("select format('grant usage on schema public to credit531_application, credit531_reader', ?)");
        for (var rights : List.of(
                "usage on schemas to credit531_application, credit531_reader",
                "select, insert, update, delete on tables to credit531_application",
                "select on tables to credit531_reader",
                "usage, select on sequences to credit531_application")) {
            statements.add("select format('alter default privileges for role %I grant " + rights + "', ?)");
        }
        return statements;
    }

    /** Runs the statement that a query composes; names and texts are quoted by the database itself. */
    private static void execute(Connection connection, String composition, String... values) throws SQLException {
        try (var query = connection.prepareStatement(composition);
                Statement statement = connection.createStatement()) {
            for (var index = 0; index < values.length; index++) {
                query.setString(index + 1, values[index]);
            }
            var result = query.executeQuery();
            result.next();
            statement.execute(result.getString(1));
        }
    }
}
