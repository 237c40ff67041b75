-- The ledger: who did or looked at what, for which purpose and under which article. An entry commits with the act. The
-- application inserts and reads; nobody changes a row, and what an owner of the tables changes is found by the chain.
create sequence ledger_number as bigint;

create table ledger_entry (
    month    date        not null check (extract(day from month) = 1),
    number   bigint      not null,
    at       timestamptz not null,
    kind     text        not null check (kind in ('public', 'account', 'client', 'platform')),
    unit     text,
    roles    text        not null,
    event    text        not null,
    purpose  text        not null,
    article  text        not null,
    result   text        not null check (result in ('done', 'refused')),
    about    bigint,
    primary key (month, number)
) partition by list (month);
comment on table ledger_entry is 'An act or a look-up, as far as it tells nothing of persons; one partition for each month of Shanghai';
comment on column ledger_entry.about is 'The entry that this one is about, as with an erasure';
create index ledger_entry_number on ledger_entry (number);
create index ledger_entry_event on ledger_entry (event, number);
create index ledger_entry_unit on ledger_entry (unit, number) where unit is not null;

-- What the law may want erased, and the salt without which the commitment to it says nothing.
create table ledger_detail (
    month    date   not null,
    number   bigint not null,
    salt     uuid   not null,
    visitor  text   not null,
    subject  uuid,
    resource text   not null,
    origin   text   not null,
    primary key (month, number)
) partition by list (month);
comment on table ledger_detail is 'The personal part of an entry: who, about which subject, from where; cleared by lawful erasure while the chain still verifies';
create index ledger_detail_visitor on ledger_detail (visitor, number);
create index ledger_detail_subject on ledger_detail (subject, number) where subject is not null;

create table ledger_pending (
    number bigint not null primary key,
    month  date   not null
);
comment on table ledger_pending is 'Entries that are committed and not yet in the chain: a second''s worth';

create table ledger_link (
    month       date   not null check (extract(day from month) = 1),
    position    bigint not null,
    day         date   not null,
    entry       bigint not null,
    entry_month date   not null,
    detail      bytea  not null check (length(detail) = 32),
    content     bytea  not null check (length(content) = 32),
    link        bytea  not null check (length(link) = 32),
    primary key (month, position),
    unique (month, entry)
) partition by list (month);
create index ledger_link_position on ledger_link (position);
comment on table ledger_link is 'The chain: positions without a gap, each hashed (SM3) over the link before it and the commitments to its entry';

create table ledger_anchor (
    month      date        not null primary key,
    position   bigint      not null,
    link       bytea       not null check (length(link) = 32),
    dropped_at timestamptz
);
comment on table ledger_anchor is 'The last link of a month that is over, to which the next month is anchored; it stays when the month is dropped after its term';

create table ledger_root (
    day          date        not null primary key,
    position     bigint      not null,
    link         bytea       not null check (length(link) = 32),
    document     text        not null,
    published_at timestamptz not null
);
comment on table ledger_root is 'The last link of each day, published: who keeps a copy finds every later rewriting of the chain';

create table ledger_public_count (
    day     date   not null primary key,
    lookups bigint not null
);
comment on column ledger_root.document is 'Day, position and link, signed by the platform';
comment on table ledger_public_count is 'How often anybody looked at a subject without signing in; of public facts, and who it was is not noted';

revoke all on ledger_entry, ledger_detail, ledger_pending, ledger_link, ledger_anchor, ledger_root, ledger_public_count from credit531_reader;
revoke update, delete on ledger_entry, ledger_detail, ledger_link, ledger_anchor, ledger_root from credit531_application;
revoke update on ledger_pending from credit531_application;
revoke delete on ledger_public_count from credit531_application;

create function ledger_refuse() returns trigger language plpgsql as $$
begin
    if current_setting('credit531.ledger_duty', true) = tg_table_name then
        return old;
    end if;
    raise exception 'The ledger is only ever added to: % of % is refused', tg_op, tg_table_name;
end $$;

create trigger ledger_entry_stays before update or delete on ledger_entry for each row execute function ledger_refuse();
create trigger ledger_detail_stays before update or delete on ledger_detail for each row execute function ledger_refuse();
create trigger ledger_link_stays before update or delete on ledger_link for each row execute function ledger_refuse();
create trigger ledger_anchor_stays before delete on ledger_anchor for each row execute function ledger_refuse();
create trigger ledger_root_stays before update or delete on ledger_root for each row execute function ledger_refuse();

-- Tables of a month are made apart and attached, so that nobody who is writing has to wait.
create function ledger_open_month(wanted date) returns void language plpgsql as $$
declare
    parent text;
    part   text;
begin
    perform pg_advisory_xact_lock(hashtext('ledger_open_month'));
    foreach parent in array array['ledger_entry', 'ledger_detail', 'ledger_link'] loop
        part := parent || to_char(wanted, '_YYYY_MM');
        if to_regclass(part) is null then
            execute format('create table %I (like %I including all)', part, parent);
            execute format('alter table %I attach partition %I for values in (%L)', parent, part, wanted);
        end if;
        execute format('revoke all on %I from credit531_reader', part);
        execute format('revoke update, delete, truncate on %I from credit531_application', part);
    end loop;
end $$;

-- The months' tables are seldom made and their rights must hold after a restore, too, which makes them anew.
create function ledger_close_rights() returns void language plpgsql as $$
declare
    part regclass;
begin
    perform pg_advisory_xact_lock(hashtext('ledger_open_month'));
    for part in select inhrelid::regclass from pg_inherits
                 where inhparent in ('ledger_entry'::regclass, 'ledger_detail'::regclass, 'ledger_link'::regclass) loop
        execute format('revoke all on %s from credit531_reader', part);
        execute format('revoke update, delete, truncate on %s from credit531_application', part);
    end loop;
end $$;

create function ledger_drop_month(over date, now timestamptz) returns void language plpgsql as $$
begin
    -- Nobody who writes shall have to wait long behind this.
    perform set_config('lock_timeout', '2s', true);
    update ledger_anchor set dropped_at = now where month = over;
    execute format('drop table if exists %I', 'ledger_entry' || to_char(over, '_YYYY_MM'));
    execute format('drop table if exists %I', 'ledger_detail' || to_char(over, '_YYYY_MM'));
    execute format('drop table if exists %I', 'ledger_link' || to_char(over, '_YYYY_MM'));
end $$;

-- Works only with an entry in the ledger that says so: the chain then knows why the detail is missing.
create function ledger_erase(erased bigint) returns boolean language plpgsql as $$
begin
    if not exists (select 1 from ledger_entry where about = erased and event = 'ledger.detail-erased') then
        raise exception 'Entry % is erased only with an entry that says so', erased;
    end if;
    if exists (select 1 from ledger_pending where number = erased) then
        raise exception 'Entry % is not in the chain yet', erased;
    end if;
    -- The trigger sees the name of the month's table.
    perform set_config('credit531.ledger_duty', tableoid::regclass::text, true) from ledger_detail where number = erased;
    delete from ledger_detail where number = erased;
    perform set_config('credit531.ledger_duty', '', true);
    return true;
end $$;

revoke execute on function ledger_open_month, ledger_close_rights, ledger_drop_month, ledger_erase from public;
