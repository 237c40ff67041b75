package org.credit531.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Spring Authorization Server's store of clients does not offer: the list of them, and one that is held. */
@Repository
class JdbcApiClients {

    private final JdbcClient sql;

    JdbcApiClients(JdbcClient sql) {
        this.sql = sql;
    }

    List<String> names() {
        return sql.sql("select client_id from oauth2_registered_client order by client_id")
                .query((row, number) -> row.getString("client_id"))
                .list();
    }

    /**
     * Holds the client until the transaction ends: a registration is read and written as a whole, and of two changes at
     * the same time none may be lost.
     *
     * @return whether there is one
     */
    boolean hold(String name) {
        return sql.sql("select client_id from oauth2_registered_client where client_id = ? for update")
                .param(name)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
