package org.credit531.database;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the tables with row-level security show and take. A thread without a scope sees none of them, whatever its
 * query asks for. A request has the scope of its visitor ({@link RequestedRows}); whatever works without a visitor states its
 * own, by the name under which the policies of the tables know it, and for as long as it works.
 *
 * @param setting what the policies compare with; empty for none
 */
public record RowScope(String setting) {

    /** No rows at all. */
    public static final RowScope NOTHING = new RowScope("");

    /** The rows of every unit, for people of the credit centre. */
    public static final RowScope CENTRE = new RowScope("centre");

    /** Of every unit, what it handed in and when, and what it declared; never what is in it. */
    public static final RowScope SUPERVISION = new RowScope("supervision");

    private static final ScopedValue<RowScope> STATED = ScopedValue.newInstance();

    /** The rows of one information unit. */
    public static RowScope unit(String code) {
        return new RowScope("unit/" + code);
    }

    /** The rows that are about one subject, for its own account; by its unified code. */
    public static RowScope subject(String code) {
        return new RowScope("subject/" + code);
    }

    /** The same of offices in these regions alone: the digits with which their codes begin, {@code null} for all. */
    public RowScope within(@Nullable String regions) {
        return regions == null ? this : new RowScope(setting + '@' + regions);
    }

    /** The same of the records of these catalogue items alone, after a second at sign; of all if there are none. */
    public RowScope ofItems(Set<String> items) {
        if (items.isEmpty()) {
            return this;
        }
        String regions = setting.contains("@") ? "@" : "@@";
        return new RowScope(setting + regions + String.join(",", new TreeSet<>(items)));
    }

    /** What one kind of background work needs, as far as the policies name it. */
    public static RowScope job(String name) {
        return new RowScope("job/" + name);
    }

    /** Does something in this scope, on this thread. */
    public void run(Runnable act) {
        ScopedValue.where(STATED, this).run(act);
    }

    /** Does something in this scope, on this thread, and returns what it brings. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> act) throws X {
        return ScopedValue.where(STATED, this).call(act);
    }

    /** The scope that this thread's work has stated, the innermost if several. */
    static Optional<RowScope> stated() {
        return STATED.isBound() ? Optional.of(STATED.get()) : Optional.empty();
    }
}
