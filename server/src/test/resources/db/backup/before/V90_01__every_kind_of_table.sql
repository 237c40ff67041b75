create schema apart;

create table apart.colour (
    code  text primary key,
    chief text references apart.colour
);

insert into apart.colour values ('of the migration', null);

-- Its name comes before that of the table it refers to.
create table apart.brush (
    id      bigint generated always as identity primary key,
    colour  text not null references apart.colour,
    weight  numeric(20, 3),
    secret  bytea,
    since   timestamptz,
    marks   text[],
    details jsonb,
    "Shout" text generated always as (upper(colour)) stored
);

create table painting (
    item text not null,
    key  text not null,
    text text,
    primary key (item, key)
) partition by list (item);

create sequence number_of_batch start 41;
