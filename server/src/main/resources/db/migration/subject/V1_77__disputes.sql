-- Numbers that registrars give to two subjects, and what an official has decided of each, with the evidence. A decision holds
-- for those who claimed the number: a registrar that says the same again is not heard again, another claimant is.
create table code_dispute (
    scheme     text        collate "C" not null,
    code       text        collate "C" not null,
    known_from bigint      not null,
    awarded_to uuid        references subject,
    evidence   text        check (length(evidence) between 1 and 2000),
    ended_by   text,
    ended_at   timestamptz,
    primary key (scheme, code, known_from),
    check (num_nulls(awarded_to, evidence, ended_by, ended_at) in (0, 4))
);
comment on table code_dispute is 'A number that registrars give to two subjects, and to which of them an official has awarded it';
comment on column code_dispute.known_from is 'Knowledge number of the commit that brought the contradiction';
create unique index code_dispute_open on code_dispute (scheme, code) where ended_at is null;
create index code_dispute_awarded on code_dispute (awarded_to);

create table code_claim (
    scheme     text   collate "C" not null,
    code       text   collate "C" not null,
    known_from bigint not null,
    subject    uuid   not null references subject,
    primary key (scheme, code, known_from, subject),
    foreign key (scheme, code, known_from) references code_dispute
);
comment on table code_claim is 'The subjects to which registrars give a disputed number';
create index code_claim_subject on code_claim (subject);

revoke delete on code_dispute, code_claim from credit531_application;
revoke update on code_claim from credit531_application;
