-- Whether a source is overdue decides about points, so it must be told again for any past day and knowledge number. Zero reports
-- take a number of their own from now on; those that stand already are known from the number that was the latest then.
create table item_covered (
    item        text collate "C" not null,
    month       date   not null check (extract(day from month) = 1),
    zero_report uuid   references zero_report,
    known_from  bigint not null,
    known_to    bigint check (known_to > known_from)
);
comment on table item_covered is 'Months of which a source of an item has spoken: it has sent something, or declared that there is nothing';
comment on column item_covered.zero_report is 'The declaration; null where something was sent';
comment on column item_covered.known_from is 'Knowledge number from which on that is known';
comment on column item_covered.known_to is 'Knowledge number from which on it is not: the declaration was withdrawn';
create unique index item_covered_delivered on item_covered (item, month) where zero_report is null;
create unique index item_covered_declared on item_covered (zero_report) where zero_report is not null;

insert into item_covered (item, month, known_from)
select item, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date, min(knowledge)
  from batch where state = 'done' and knowledge is not null group by 1, 2;
insert into item_covered (item, month, zero_report, known_from)
select item, period, id, (select coalesce(max(number), 0) from knowledge k where k.at <= declared_at)
  from zero_report where withdrawn_at is null;

revoke delete on item_covered from credit531_application;
revoke all on item_covered from credit531_reader;
