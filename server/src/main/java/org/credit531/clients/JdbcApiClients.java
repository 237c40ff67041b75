package org.credit531.clients;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Spring Authorization Server's store of clients does not offer: the list of them, one that is held, and which version it is. */
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

    /** Which version of the client's row is there: by whom and where it was written last. */
    Optional<String> version(String name) {
        return sql.sql("select xmin || ' ' || ctid from oauth2_registered_client where client_id = ?")
                .param(name)
                .query(String.class)
                .optional();
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
