-- Models of evaluation are released as editions, too: as shipped at the first start, and later as two people signed them.
alter table edition drop constraint edition_shelf_check;
alter table edition add constraint edition_shelf_check check (shelf in ('item', 'act', 'model'));
comment on column edition.body is 'The text; empty where the edition ends what it is an edition of (models alone)';
