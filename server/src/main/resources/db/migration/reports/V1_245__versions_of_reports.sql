-- Which versions of models the results of a report are of: when one is recalled, the report does not hold any more.
alter table report add column models text[];
comment on column report.models is 'The versions of models that its results are of, each as model/version; empty where it has no result, null of reports issued before this was kept';
create index report_models on report using gin (models);
