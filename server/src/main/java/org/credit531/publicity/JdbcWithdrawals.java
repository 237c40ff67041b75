package org.credit531.publicity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That items of the public lists were taken back, in PostgreSQL: kept with their addresses. */
@Component
class JdbcWithdrawals {

    private final JdbcClient jdbc;

    JdbcWithdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That decisions were taken back, as their own records say; when the first to say so came, stays. */
    void withdraw(String item, Map<UUID, Withdrawal> withdrawn) {
        List<Map.Entry<UUID, Withdrawal>> all = List.copyOf(withdrawn.entrySet());
        jdbc.sql("""
                update publication p
                   set withdrawn_told_on = coalesce(p.withdrawn_told_on, w.told), withdrawn_on = w.acted, withdrawal = w.ground
                  from unnest(:keys::uuid[], :told::date[], :acted::date[], :grounds::text[]) as w(key, told, acted, ground)
                 where p.item = :item and p.record_key = w.key
                """)
                .param("item", item)
                .param("keys", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("told", days(all, one -> one.toldOn()))
                .param("acted", days(all, one -> one.actedOn()))
                .param(
                        "grounds",
                        all.stream().map(one -> one.getValue().ground()).toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] days(
            List<Map.Entry<UUID, Withdrawal>> all, Function<Withdrawal, @Nullable LocalDate> day) {
        return all.stream().map(one -> text(day.apply(one.getValue()))).toArray(String[]::new);
    }

    /** The same of those that their source states no more; what was taken back before stays what it is. */
    void withdrawRetracted(String item, Collection<UUID> keys) {
        jdbc.sql("""
                update publication p
                   set withdrawn_told_on = coalesce(p.withdrawn_told_on, (k.at at time zone 'Asia/Shanghai')::date),
                       withdrawal = case when p.withdrawn_told_on is null then :ground else p.withdrawal end
                  from unnest(:keys::uuid[]) as w(key)
                 cross join lateral (select retracted, knowledge from statement s
                                      where s.item = :item and s.record_key = w.key order by revision desc limit 1) s
                  join knowledge k on k.number = s.knowledge
                 where p.item = :item and p.record_key = w.key and s.retracted
                """)
                .param("item", item)
                .param("keys", keys.toArray(UUID[]::new))
                .param("ground", Withdrawal.BY_ITS_UNIT)
                .update();
    }

    /** The same of those that were found wrong. */
    void withdrawWrong(List<String> items, List<UUID> keys, LocalDate day) {
        jdbc.sql("""
                update publication set withdrawn_told_on = coalesce(withdrawn_told_on, :day), withdrawal = :ground
                 where (item, record_key) in (select * from unnest(:items::text[], :keys::uuid[]))
                """)
                .param("items", items.toArray(String[]::new))
                .param("keys", keys.toArray(UUID[]::new))
                .param("day", day)
                .param("ground", Withdrawal.FOUND_WRONG)
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
