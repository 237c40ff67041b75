-- A page may be asked for in several ways, and a letter about each: all of them are found, and destroyed, by the page alone.
alter table document_content add column page text not null generated always as (split_part(about, '?', 1)) stored;
comment on column document_content.page is 'The path of the page that "about" leads to, without what is asked of it';
drop index document_content_about;
create index document_content_page on document_content (page);
