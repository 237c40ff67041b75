-- The same of what is declared, of what was sent again although it had been removed, and of cases about records.
create policy zero_report_of_items on zero_report as restrictive using (public.covers_item(item));
create policy removal_return_of_items on removal_return as restrictive using (public.covers_item(item));
create policy objection_of_items on objection as restrictive using (public.covers_item(item));
create policy repair_of_items on repair as restrictive using (public.covers_item(item));
create policy repair_notice_of_items on repair_notice as restrictive using (public.covers_item(item));
