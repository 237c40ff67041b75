-- A decision that was taken back is gone from the lists at once; its address says that it was, on which day, and how. How late the
-- platform was told of it is counted beside what is late, wrong and hidden.
alter table publication
    add column withdrawn_told_on date,
    add column withdrawn_on      date,
    add column withdrawal        text not null default '';
comment on column publication.withdrawn_told_on is 'The day on which it became known here that it was taken back; null of one that was not';
comment on column publication.withdrawn_on is 'The day of the act that took it back, where its source states it';
comment on column publication.withdrawal is 'How it was taken back: a code of the catalogue, unit where its source states it no more, objection where it was found wrong';
create index publication_withdrawn on publication (withdrawn_told_on, unit, region) where withdrawn_told_on is not null;

alter table publicity_bulletin_rate
    add column withdrawn      bigint not null default 0,
    add column withdrawn_late bigint not null default 0 check (withdrawn_late <= withdrawn);
