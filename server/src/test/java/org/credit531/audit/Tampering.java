package org.credit531.audit;

import java.util.List;
import java.util.Random;
import org.credit531.audit.JdbcVerification.Chained;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with the rights of the tables' owner may try, past every trigger. Each says what the verifier must find. */
enum Tampering {
    ENTRY_EDITED(List.of(Finding.Kind.ENTRY_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            var edits = List.of(
                    "purpose = 'other'",
                    "at = at + interval '1 microsecond'",
                    "result = case result when 'done' then 'refused' else 'done' end",
                    "unit = case when unit is null then '' end",
                    "roles = roles || ' '",
                    "about = 7");
            place.change("update ledger_entry set " + edits.get(random.nextInt(edits.size())) + " where number = ?");
        }
    },
    DETAIL_EDITED(List.of(Finding.Kind.DETAIL_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            var edits = List.of(
                    "visitor = 'somebody-else'",
                    "resource = resource || 'x'",
                    "subject = case when subject is null then gen_random_uuid() end",
                    "salt = gen_random_uuid()",
                    "origin = '192.0.2.0/24'");
            place.change("update ledger_detail set " + edits.get(random.nextInt(edits.size())) + " where number = ?");
        }
    },
    ENTRY_DELETED(List.of(Finding.Kind.ENTRY_MISSING)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_entry where number = ?");
        }
    },
    DETAIL_DELETED(List.of(Finding.Kind.DETAIL_MISSING)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_detail where number = ?");
        }
    },
    ALL_OF_IT_DELETED(List.of(Finding.Kind.GAP)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_entry where number = ?");
            place.change("delete from ledger_detail where number = ?");
            place.change("delete from ledger_link where entry = ?");
        }
    },
    TAKEN_OUT_OF_THE_CHAIN(List.of(Finding.Kind.GAP, Finding.Kind.UNCHAINED)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_link where entry = ?");
        }
    },
    GAP_CLOSED(List.of(Finding.Kind.LINK_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_entry where number = ?");
            place.change("delete from ledger_link where entry = ?");
            place.change("update ledger_link set position = -position where position > ?");
            place.change("update ledger_link set position = -position - 1 where position < 0 and ? > 0");
        }
    },
    REORDERED(List.of(Finding.Kind.LINK_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("update ledger_link set position = -position where position in (?, ? + 1)");
            place.change("update ledger_link set position = ? where position = -(? + 1)");
            place.change("update ledger_link set position = ? + 1 where position = -?");
        }
    },
    LINK_EDITED(List.of(Finding.Kind.LINK_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("update ledger_link set link = set_byte(link, 5, 255 - get_byte(link, 5)) where position = ?");
        }
    },
    SLIPPED_IN(List.of(Finding.Kind.UNCHAINED)) {
        @Override
        void at(Place place, Random random) {
            place.change("""
                    insert into ledger_entry (month, number, at, kind, roles, event, purpose, article, result)
                    select month, nextval('ledger_number'), at, kind, roles, event, purpose, article, result
                      from ledger_entry where number = ?
                    """);
        }
    },
    CUT_OFF(List.of(Finding.Kind.TRUNCATED)) {
        @Override
        void at(Place place, Random random) {
            place.change("delete from ledger_entry where number >= ?");
            place.change("delete from ledger_detail where number >= ?");
            place.change("delete from ledger_link where position >= ?");
            place.change("delete from ledger_anchor where position >= ?");
            place.change("delete from ledger_root where position >= ?");
        }
    },
    ROOT_EDITED(List.of(Finding.Kind.ROOT_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("""
                    update ledger_root set link = set_byte(link, 0, 255 - get_byte(link, 0))
                     where position = (select min(position) from ledger_root where position >= ?)
                    """);
        }
    },
    ANCHOR_EDITED(List.of(Finding.Kind.ANCHOR_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("update ledger_anchor set link = set_byte(link, 0, 255 - get_byte(link, 0)) where ? > 0");
        }
    },
    MONTH_DROPPED_EARLY(List.of(Finding.Kind.ANCHOR_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.sql().sql("select ledger_drop_month('2026-09-01', now())").query(row -> {});
        }
    },
    CHAINED_ANEW(List.of(Finding.Kind.ROOT_CHANGED)) {
        @Override
        void at(Place place, Random random) {
            place.change("update ledger_entry set purpose = 'other' where number = ?");
            place.chainAnew();
        }
    };

    private final List<Finding.Kind> found;

    Tampering(List<Finding.Kind> found) {
        this.found = found;
    }

    List<Finding.Kind> found() {
        return found;
    }

    abstract void at(Place place, Random random);

    /** An entry whose number is its position, as long as no act was rolled back. */
    record Place(JdbcClient sql, long number) {

        void change(String statement) {
            var parameters = statement.chars().filter(sign -> sign == '?').count();
            var change = sql.sql(statement);
            for (var index = 0; index < parameters; index++) {
                change = change.param(number);
            }
            change.update();
        }

        /** Computes every link again and puts anchors and roots right, as the cleverest forger would. */
        void chainAnew() {
            var before = new Link.Head[] {Link.Head.NONE};
            var all = new java.util.ArrayList<Chained>();
            new JdbcVerification(sql).links(all::add);
            for (var chained : all) {
                var entry = java.util.Objects.requireNonNull(chained.entry());
                var detail = java.util.Objects.requireNonNull(chained.detail());
                var link = Link.after(before[0], chained.link().day(), entry, detail);
                sql.sql("update ledger_link set content = ?, link = ? where position = ?")
                        .params(link.content(), link.link(), link.position())
                        .update();
                before[0] = link.head();
            }
            sql.sql("update ledger_root r set link = l.link from ledger_link l where l.position = r.position")
                    .update();
            sql.sql("update ledger_anchor a set link = l.link from ledger_link l where l.position = a.position")
                    .update();
        }
    }
}
