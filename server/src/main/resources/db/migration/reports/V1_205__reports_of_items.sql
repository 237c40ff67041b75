-- A report tells what whoever asked may know. Somebody limited to items reads those alone that were made within the same limit; what
-- was made without one tells of every item.
alter table report add column items text[] not null default '{}';
comment on column report.items is 'The only catalogue items with whose records whoever asked works; empty for all';

create policy report_of_items on report as restrictive using (
    coalesce(split_part(current_setting('credit531.scope', true), '@', 3), '') = ''
    or items <> '{}' and items <@ string_to_array(split_part(current_setting('credit531.scope', true), '@', 3), ','));

-- The same of the files for people, which are documents: of a report they are open to whom the report is.
create policy document_content_of_items on document_content as restrictive using (
    coalesce(split_part(current_setting('credit531.scope', true), '@', 3), '') = ''
    or exists (select 1 from document d
                where d.id = document_content.document
                  and d.kind not in ('credit-report', 'no-violation-report', 'grade-proof', 'tender-list'))
    or exists (select 1 from report r where r.document = document_content.document));
