-- Which accounts follow which organisations, and as what each has last seen them: nobody but the account reads it, and it ends by
-- itself. Of records it holds no more than the number up to which they were seen.
create table followed (
    account        text        not null check (length(account) between 1 and 100),
    subject        uuid        not null references subject,
    since          timestamptz not null,
    until          date        not null,
    seen_knowledge bigint      not null,
    seen_grade     text        not null,
    seen_name      text        not null,
    primary key (account, subject)
);
comment on table followed is 'That an account wants to be told when public facts of an organisation change';
comment on column followed.until is 'First day on which it has ended';
comment on column followed.seen_knowledge is 'Number up to which the account was told of records';
comment on column followed.seen_grade is 'The published grade that it was last told of; empty where there was none';
create index followed_subject on followed (subject);
create index followed_until on followed (until);

create table following_choice (
    account text not null primary key check (length(account) between 1 and 100),
    rhythm  text not null check (rhythm in ('daily', 'weekly', 'never')),
    told_on date not null
);
comment on table following_choice is 'How often at most an account is told of all that it follows, and when that was last looked at';
revoke all on followed, following_choice from credit531_reader;
