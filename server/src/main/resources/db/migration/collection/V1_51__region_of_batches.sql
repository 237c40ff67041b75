-- Where the office is that sent a batch: a department's offices see what was sent in their region.
alter table batch add column region text not null default '330000' check (region ~ '^[0-9]{6}$');
comment on column batch.region is 'The region of the organisation unit that sent it, six digits; the whole province for a sender that belongs to none';
