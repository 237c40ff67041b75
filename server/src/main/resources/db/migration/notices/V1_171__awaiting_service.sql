-- What mail has told of and nobody has opened is looked for each night; without its own index that would be all mail ever sent.
alter table notice_mail add column awaits_service boolean not null default true;
comment on column notice_mail.awaits_service is 'Whether its notice is not served yet';
update notice_mail m set awaits_service = false where exists (select from notice_service s where s.notice = m.notice);
create index notice_mail_awaiting on notice_mail (changed_at) where state = 'sent' and awaits_service;
