-- Who has sent what, when last: one row is written in each commit of a batch, and nothing else for the board.
create table item_source (
    item       text   collate "C" not null,
    unit       text   not null,
    sent_on    date   not null,
    knowledge  bigint not null,
    counted_at bigint not null default -1,
    counted_on date,
    primary key (item, unit)
);
comment on table item_source is 'The units that have ever sent an item; sent_on is the day of the last batch, also of one that brought nothing new';
comment on column item_source.counted_at is 'Knowledge number up to which item_count has seen the item; behind knowledge: to be counted again';

-- The records of an item that were in force when it was counted, soon after each commit and once a day.
create table item_count (
    item     text   collate "C" not null,
    unit     text   not null,
    kind     text   not null,
    records  bigint not null,
    freshest date   not null,
    primary key (item, unit, kind)
);
comment on table item_count is 'Records in force by item, unit and kind of subject: what the coverage board shows without reading a statement';

-- Platforms that hold records already: each unit has sent its items by its last commit.
insert into item_source (item, unit, sent_on, knowledge)
select s.item, s.unit, max((k.at at time zone 'Asia/Shanghai')::date), max(s.knowledge)
  from statement s join knowledge k on k.number = s.knowledge
 group by s.item, s.unit;
