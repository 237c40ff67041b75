-- What is stated of natural persons is seen and written in scope alone. PostgreSQL refuses COPY into a table with row-level
-- security, and by COPY organisations' records come in by the million. So the policies are those of the whole table, through
-- which all is read and changed; COPY goes into its part for organisations, which the database lets no person's row into and
-- from which the application may read nothing.

-- statement: in two parts by party_scheme, that for organisations in eight by hash of the record key as before. That for persons is
-- one: each leaf makes the planning of every look-up dearer.
alter table statement rename to statement_organisation;
alter index statement_pkey rename to statement_organisation_pkey;
alter index statement_removal rename to statement_organisation_removal;
-- Since an office's rows have to be told from another's: see V1_75 for those that are there.
alter table statement_organisation add column region text not null default '330000';
alter table statement_organisation alter column region drop default;
comment on column statement_organisation.region is 'Region of the office whose record it is: the first to state it since it was last taken back';

create table statement_person (like statement_organisation including comments);
alter table statement_person add primary key (item, record_key, revision);
with moved as (delete from statement_organisation where party_scheme = 'citizen-number' returning *)
insert into statement_person select * from moved;

create table statement (like statement_organisation including comments) partition by list (party_scheme);
alter table statement attach partition statement_person for values in ('citizen-number');
alter table statement attach partition statement_organisation default;
create index statement_removal on statement (removal_on) where removal_on is not null;
comment on table statement is 'One version of one record of one catalogue item; in parts for persons and for organisations, the latter partitioned by hash of the record key, so that planning a query costs the same however many items there are';
comment on table statement_person is 'What is stated of natural persons; reached through statement alone';
comment on table statement_organisation is 'What is stated of organisations; read through statement alone, filled by COPY';

alter table statement enable row level security;
create policy statement_in_scope on statement
    using (party_scheme <> 'citizen-number' or public.covers_person(unit, region));

revoke all on statement, statement_person, statement_organisation,
    statement_0, statement_1, statement_2, statement_3, statement_4, statement_5, statement_6, statement_7
    from credit531_reader;
revoke update on statement from credit531_application;
revoke select, update, delete on statement_organisation from credit531_application;
revoke select, insert, update, delete on statement_person,
    statement_0, statement_1, statement_2, statement_3, statement_4, statement_5, statement_6, statement_7
    from credit531_application;
grant maintain on statement, statement_person to credit531_application;

-- It meant the table that has become a part.
create or replace function public.shorten_terms(of_item text, months integer) returns bigint
    language sql security definer set search_path = public, pg_temp
    begin atomic
        with nearer as (
            update statement set removal_on = (effective_from + make_interval(months => months))::date
             where item = of_item and (removal_on is null or removal_on > (effective_from + make_interval(months => months))::date)
            returning 1)
        select count(*) from nearer;
    end;

-- party_record: in the same two parts.
alter table party_record rename to party_record_organisation;
alter index party_record_pkey rename to party_record_organisation_pkey;
create table party_record_person (like party_record_organisation including comments);
alter table party_record_person add primary key (party_code, party_scheme, item, record_key);
with moved as (delete from party_record_organisation where party_scheme = 'citizen-number' returning *)
insert into party_record_person select * from moved;

create table party_record (like party_record_organisation including comments) partition by list (party_scheme);
alter table party_record attach partition party_record_person for values in ('citizen-number');
alter table party_record attach partition party_record_organisation default;
comment on table party_record is 'The records in whose versions a party was ever stated; whether it still is, the versions say; in parts for persons and for organisations';
comment on table party_record_person is 'The records of natural persons, found by their tokens; reached through party_record alone';
comment on table party_record_organisation is 'The records of organisations; read through party_record alone, filled by COPY';

alter table party_record enable row level security;
create policy party_record_in_scope on party_record
    using (party_scheme <> 'citizen-number' or public.covers_every_person());

revoke all on party_record, party_record_person, party_record_organisation from credit531_reader;
revoke update on party_record from credit531_application;
revoke select, update, delete on party_record_organisation from credit531_application;
revoke select, insert, update, delete on party_record_person from credit531_application;

-- The whole has no statistics yet, and joins are planned by them.
analyze statement, party_record;
