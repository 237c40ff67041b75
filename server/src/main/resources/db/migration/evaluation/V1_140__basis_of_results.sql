-- What all results were last compared with. Without it each start looked at every result once, to find nothing. A migration that
-- deletes results must delete this, too: then the next turn of the day finds whom it has to evaluate.
create table evaluation_basis (
    id    smallint primary key default 1 check (id = 1),
    basis text     not null
);
comment on table evaluation_basis is 'The one row: models, versions, law and overdue sources that results were last compared with; another one in force: every result is looked at';
revoke all on evaluation_basis from credit531_reader;
