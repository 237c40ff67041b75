-- An office of a unit sees and writes what the unit hands in there, the credit centre and the jobs of collection all.
alter table batch enable row level security;
create policy batch_in_scope on batch using (public.covers_office(unit, region));
-- Who watches over reporting counts what came in, and sees nothing of what is in it.
create policy batch_counted on batch for select
    using (split_part(current_setting('credit531.scope', true), '@', 1) = 'supervision');

-- What hangs on a batch is its office's, too; the first half spares the work of all units the look at the batch.
alter table batch_progress enable row level security;
create policy batch_progress_in_scope on batch_progress
    using (public.covers_every_unit() or exists (select 1 from batch b where b.id = batch_progress.batch and public.covers_office(b.unit, b.region)));

alter table raw_chunk enable row level security;
create policy raw_chunk_in_scope on raw_chunk
    using (public.covers_every_unit() or exists (select 1 from batch b where b.id = raw_chunk.batch and public.covers_office(b.unit, b.region)));

alter table quarantined_row enable row level security;
create policy quarantined_row_in_scope on quarantined_row
    using (public.covers_every_unit() or exists (select 1 from batch b where b.id = quarantined_row.batch and public.covers_office(b.unit, b.region)));

alter table quarantine_act enable row level security;
create policy quarantine_act_in_scope on quarantine_act
    using (public.covers_every_unit() or exists (select 1 from batch b where b.id = quarantine_act.batch and public.covers_office(b.unit, b.region)));

alter table batch_receipt enable row level security;
create policy batch_receipt_in_scope on batch_receipt
    using (public.covers_every_unit() or exists (select 1 from batch b where b.id = batch_receipt.batch and public.covers_office(b.unit, b.region)));

alter table saved_choice enable row level security;
create policy saved_choice_in_scope on saved_choice using (public.covers_unit(unit));

alter table drift_hold enable row level security;
create policy drift_hold_in_scope on drift_hold using (public.covers_unit(unit));

revoke all on batch, batch_progress, raw_chunk, quarantined_row, quarantine_act, batch_receipt, saved_choice, drift_hold
    from credit531_reader;
