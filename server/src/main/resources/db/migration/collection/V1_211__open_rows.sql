-- Batches with rows that nobody has dealt with yet, of an item, those first that came first.
create index batch_with_open_rows on batch (item, received_at, id) where rows_open > 0;
