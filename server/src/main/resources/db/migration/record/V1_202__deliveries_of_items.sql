-- When each unit has last sent an item, to the second: what pages say of how fresh a source is.
create table item_delivery (
    item text        collate "C" not null,
    unit text        not null,
    at   timestamptz not null,
    primary key (item, unit)
);
comment on table item_delivery is 'When a unit''s last batch of an item was taken, also one that brought nothing new';
revoke all on item_delivery from credit531_reader;

-- Platforms that hold records already: batches say when they ended.
insert into item_delivery (item, unit, at)
select item, unit, max(finished_at) from batch where state = 'done' and finished_at is not null group by item, unit;
