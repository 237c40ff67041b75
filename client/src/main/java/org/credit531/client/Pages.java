package org.credit531.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list that the server hands out page by page: the next page is fetched when the one before is used up. */
final class Pages<T> implements Iterator<T> {

    record Page<T>(List<T> rows, @Nullable String next) {}

    private final Function<@Nullable String, Page<T>> fetch;
    private Page<T> page;
    private Iterator<T> rows;

    private Pages(Function<@Nullable String, Page<T>> fetch) {
        this.fetch = fetch;
        this.page = fetch.apply(null);
        this.rows = page.rows().iterator();
    }

    static <T> Stream<T> stream(Function<@Nullable String, Page<T>> fetch) {
        var pages = new Pages<>(fetch);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && page.next() != null) {
            page = fetch.apply(page.next());
            rows = page.rows().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }
}
