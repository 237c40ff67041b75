-- The rows of a batch that nobody has dealt with yet, in their order, however many were dealt with.
create index quarantined_row_open on quarantined_row (batch, row_number) where state = 'open';
