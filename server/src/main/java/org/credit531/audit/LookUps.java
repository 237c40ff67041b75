package org.credit531.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups as the ledger has them. Whoever shows them to somebody notes that as a search of the ledger. Those whose
 * personal part was lawfully erased are left out.
 */
public interface LookUps {

    /** Those of a subject that were not refused, the latest first, from before a number on. */
    List<LookUp> of(UUID subject, long before, int limit);

    /** Those with these numbers, in their order. */
    List<LookUp> numbered(Collection<Long> numbers);

    /** Those of accounts since an instant, refused ones among them, in order of writing. */
    List<LookUp> byAccounts(Collection<String> names, Instant since);

    /**
     * Whether an account has looked up so many subjects since an instant, its own not counted, and one of those wanted is not
     * among them. How often it looked at each does not matter.
     */
    boolean reached(Visitor account, Set<UUID> wanted, int subjects, Instant since);

    /** The numbers of those of accounts between two instants, by unit; the empty unit stands for none. */
    Map<String, List<Long>> numbersByUnit(Instant from, Instant until);

    /**
     * Who looked at which of these subjects between two instants, each pair once; an account that is the subject's own is left out
     * where it looked at itself.
     */
    List<Looker> lookers(Collection<UUID> subjects, Instant from, Instant until);

    /** The accounts that looked somebody up at places of the chain after one, up to at most so many places on. */
    Stretch after(long position, int places);

    /**
     * Somebody who looked at a subject.
     *
     * @param kind {@code account} or {@code client}
     * @param visitor the name of the account or client
     * @param unit the organisation unit that it belonged to
     * @param investigation whether it was for an inquiry that others must not know of
     */
    record Looker(String kind, String visitor, @Nullable String unit, boolean investigation, UUID subject) {}

    /**
     * A stretch of the chain, in which nothing is missing and nothing comes in later.
     *
     * @param end its last place
     * @param accounts the accounts that looked somebody up in it
     */
    record Stretch(long end, List<String> accounts) {

        public Stretch {
            accounts = List.copyOf(accounts);
        }
    }
}
