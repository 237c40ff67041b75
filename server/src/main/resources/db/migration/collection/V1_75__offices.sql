-- Whose record it is, of what was stated before: the office's that sent its first version.
update statement s set region = b.region
  from statement f join batch b on b.id = f.batch
 where f.item = s.item and f.record_key = s.record_key and f.revision = 1 and b.region <> '330000';

-- What columns mean, and whether files wait when they changed, is said by an office, for itself and the offices of its unit inside
-- its region. What was said for a whole unit is its province's word.
alter table saved_choice add column region text not null default '330000' check (region ~ '^[0-9]{6}$');
alter table saved_choice alter column region drop default;
alter table saved_choice drop constraint saved_choice_pkey;
alter table saved_choice add primary key (unit, item, region, heading);
comment on table saved_choice is 'What an office said a column of its files means, used by its later files of the item, and by those of offices inside its region that say nothing else; no field: not stored';
alter table drift_hold add column region text not null default '330000' check (region ~ '^[0-9]{6}$');
alter table drift_hold alter column region drop default;
alter table drift_hold drop constraint drift_hold_pkey;
alter table drift_hold add primary key (unit, item, region);
comment on table drift_hold is 'Files of this office, the offices inside its region and this item whose columns changed wait to be confirmed, whichever way they come';
-- Read by every office of the unit, since those inside go by it; written by the office and those around it.
drop policy saved_choice_in_scope on saved_choice;
create policy saved_choice_read on saved_choice for select using (public.covers_unit(unit));
create policy saved_choice_in_scope on saved_choice using (public.covers_office(unit, region));
drop policy drift_hold_in_scope on drift_hold;
create policy drift_hold_read on drift_hold for select using (public.covers_unit(unit));
create policy drift_hold_in_scope on drift_hold using (public.covers_office(unit, region));
