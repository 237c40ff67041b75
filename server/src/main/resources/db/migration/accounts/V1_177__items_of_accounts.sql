-- Some officials look after some items of their unit's and not after all.
alter table account
    add column items text[] not null default '{}' check (cardinality(items) <= 10),
    add check (subject is null or items = '{}');
comment on column account.items is 'The only catalogue items with whose records its owner works; empty for all';
