package org.credit531.edition;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a context has made of its files and the editions laid over them, kept until another edition comes into force. The
 * transaction that puts one in force sees it before everybody else does, so that what follows from it can commit with it.
 *
 * @param <T> what the files say
 */
public final class Laid<T> {

    private final Editions editions;
    private final Supplier<T> reading;
    private volatile @Nullable Kept<T> shared;

    /** Read at once, so that what does not fit is found at the start. */
    public Laid(Editions editions, Supplier<T> reading) {
        this.editions = editions;
        this.reading = reading;
        get();
    }

    /** What is in force. */
    public T get() {
        long stamp = editions.stamp();
        return stamp < 0 ? ofThisTransaction(stamp) : ofAll(stamp);
    }

    private T ofAll(long stamp) {
        Kept<T> present = shared;
        if (present != null && present.stamp() == stamp) {
            return present.value();
        }
        Kept<T> newer = new Kept<>(stamp, reading.get());
        shared = newer;
        return newer.value();
    }

    private T ofThisTransaction(long stamp) {
        @SuppressWarnings("unchecked")
        Kept<T> present = (Kept<T>) TransactionSynchronizationManager.getResource(this);
        if (present != null && present.stamp() == stamp) {
            return present.value();
        }
        if (present == null) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        Kept<T> own = new Kept<>(stamp, reading.get());
        TransactionSynchronizationManager.bindResource(this, own);
        return own.value();
    }

    /** Unbinds what only the transaction that ends could see. */
    record Forgetting(Object key) implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }

    private record Kept<T>(long stamp, T value) {}
}
