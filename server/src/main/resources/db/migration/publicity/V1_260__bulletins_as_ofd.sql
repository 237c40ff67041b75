-- The OFD file of an issue of the bulletin: made when somebody first asks for it, and from then on the same for everybody.
create table publicity_bulletin_ofd (
    bulletin uuid  not null primary key references publicity_bulletin,
    file     bytea not null
);
comment on table publicity_bulletin_ofd is 'The signed OFD file of an issue of the bulletin, for everybody';

revoke all on publicity_bulletin_ofd from credit531_reader;
revoke update, delete on publicity_bulletin_ofd from credit531_application;
