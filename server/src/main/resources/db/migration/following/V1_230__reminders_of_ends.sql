-- Whether an account was told that it ends to follow an organisation hung on the day on which changes were last looked for, which a
-- change of its rhythm moves on.
alter table followed add column reminded_on date;
comment on column followed.reminded_on is 'When the account was told that it ends soon; null before, and again once it goes on for another term';
update followed f set reminded_on = c.told_on
  from following_choice c
 where c.account = f.account and c.told_on >= f.until - 14;
