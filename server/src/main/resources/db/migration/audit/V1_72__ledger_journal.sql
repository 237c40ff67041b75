-- Entries of look-ups lie in a file until they are committed here. How far each file is committed stands in the same
-- transaction as its entries, so that after a crash none is written twice and none is lost.
create table ledger_journal (
    journal uuid   not null primary key,
    written bigint not null check (written >= 0)
);
comment on table ledger_journal is 'How many lines of each file of look-ups are in the ledger; gone with the file';
comment on column ledger_journal.journal is 'Name of the file in the folder journal of the data folder';

revoke all on ledger_journal from credit531_reader;
