-- An item is corrected when what is public of it has changed, and each correction counts in its month.
alter table publication add column told uuid;
comment on column publication.told is 'A mark of what is public of it, by which a later version is found to say something else';

create table publication_correction (
    publication  uuid not null references publication on delete cascade,
    corrected_on date not null,
    unit         text collate "C" not null,
    region       text collate "C" not null,
    primary key (publication, corrected_on)
);
comment on table publication_correction is 'The days on which items of the public lists were corrected, and the office that did';
create index publication_correction_day on publication_correction (corrected_on, unit, region);
revoke all on publication_correction from credit531_reader;
