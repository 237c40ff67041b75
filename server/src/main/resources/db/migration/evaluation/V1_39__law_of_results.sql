-- The end of an article suspends what rests on it: a result is also out of date when the law is another than it was computed
-- under. Where nothing is suspended and no end is known, which is the rule, this is empty.
alter table evaluation_result add column law text not null default '';
comment on column evaluation_result.law is 'Indicators and items of the model that were suspended, each with the article that had ended, and the day on which that changes';
