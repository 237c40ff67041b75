-- Decisions are told of subject by subject, so that the records of one are read once.
drop index repair_notice_untold;
create index repair_notice_untold on repair_notice (subject, item, record_key) where not told;
