-- An organisation sees which names come in for it, and when each did last.
alter table account add column signed_in_at timestamptz;
create index account_subject on account (subject) where subject is not null;

-- The window lists letters by when they were printed, and the turn of the day forgets the old ones.
create index sign_in_letter_printed_at on sign_in_letter (printed_at);
