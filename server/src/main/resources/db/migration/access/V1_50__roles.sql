-- Where accounts and clients belong: departments by region, and others by region. The start fills it from data.
create table organisation_unit (
    code       text        primary key,                      -- the region's digits, a hyphen, the department
    kind       text        not null check (kind in ('DEPARTMENT', 'ASSOCIATION', 'BANK', 'ASSESSOR')),
    region     text        not null check (region ~ '^[0-9]{6}$'),
    department text        not null,                         -- for departments the code of the information unit
    parent     text        references organisation_unit (code), -- the same department one region up
    name_zh    text        not null,
    name_en    text        not null,
    ended_at   timestamptz,                                  -- since when the data do not have it any more
    check (code = region || '-' || department)
);
create index organisation_unit_parent on organisation_unit (parent);

-- What accounts had until now belongs to the whole province.
insert into organisation_unit (code, kind, region, department, name_zh, name_en)
select distinct '330000-' || unit, 'DEPARTMENT', '330000', unit, unit, unit from account where unit is not null;

alter table account
    add column organisation text references organisation_unit (code),
    add column subject      text check (subject ~ '^[0-9A-Z]{18}$'), -- whose own account it is meant to be
    add column duty         text check (duty in ('SUBJECT', 'BUSINESS', 'SYSTEM', 'SECURITY', 'AUDIT')),
    add unique (id, duty);
update account
   set organisation = '330000-' || unit,
       duty = case role when 'ADMINISTRATOR' then 'SYSTEM' else 'BUSINESS' end;
alter table account add check (duty is null or (duty = 'SUBJECT') = (subject is not null));
create index account_organisation on account (organisation);

-- Roles of one duty only: the reference to the account's duty is what keeps the three administrators apart.
create table account_role (
    account bigint not null,
    role    text   not null check (role in (
                'SUBJECT', 'UNIT_CLERK', 'UNIT_APPROVER', 'CREDIT_CENTRE', 'MODEL_OFFICER', 'LIST_OFFICER', 'INSPECTOR',
                'SUPERVISOR', 'LENDER', 'AUDITOR', 'SECURITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR')),
    duty    text   not null generated always as (case role
                when 'SUBJECT' then 'SUBJECT'
                when 'AUDITOR' then 'AUDIT'
                when 'SECURITY_ADMINISTRATOR' then 'SECURITY'
                when 'SYSTEM_ADMINISTRATOR' then 'SYSTEM'
                else 'BUSINESS' end) stored,
    primary key (account, role),
    foreign key (account, duty) references account (id, duty) on delete cascade
);
create index account_role_duty on account_role (account, duty);
insert into account_role (account, role)
select id, case role when 'ADMINISTRATOR' then 'SYSTEM_ADMINISTRATOR' when 'INFORMATION_UNIT' then 'UNIT_CLERK' else role end
  from account;
alter table account drop column role, drop column unit;

update oauth2_registered_client set client_settings = replace(client_settings, 'INFORMATION_UNIT', 'UNIT_CLERK');

-- The codes printed at the start: one for each of the three administrators that is missing.
delete from one_time_code where account is null;
alter table one_time_code
    add column role text check (role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')),
    drop constraint one_time_code_account_key,
    add check ((account is null) = (role is not null)),
    add unique nulls not distinct (account, role);

revoke all on organisation_unit, account_role from credit531_reader;
