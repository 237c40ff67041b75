-- Who is limited to items sees and writes of what was handed in theirs alone. What hangs on a batch goes by its batch.
create policy batch_of_items on batch as restrictive using (public.covers_item(item));
create policy saved_choice_of_items on saved_choice as restrictive using (public.covers_item(item));
create policy drift_hold_of_items on drift_hold as restrictive using (public.covers_item(item));
