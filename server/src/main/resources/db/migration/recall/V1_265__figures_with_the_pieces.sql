-- What a recall has come to is kept with each piece of it, and no longer counted from its rows whenever somebody looks.
alter table model_recall drop constraint model_recall_check4;

update model_recall m
   set figures = (select array[count(*) filter (where present),
                               count(*) filter (where present and settled_at is not null),
                               count(*) filter (where changed),
                               count(*) filter (where regraded),
                               (select count(*) from recall_report where recall = m.case_id),
                               count(*) filter (where changed or reported),
                               count(*) filter (where told_at is not null),
                               (select count(*) from recall_user where recall = m.case_id),
                               (select count(*) from recall_user where recall = m.case_id and told_at is not null)]
                    from recall_result where recall = m.case_id)
 where stage not in ('proposed', 'ended', 'done');

alter table model_recall add constraint model_recall_figures check ((stage in ('proposed', 'ended')) = (figures is null));
comment on column model_recall.figures is 'What it has come to, from its signature on: the numbers of RecallCounts in their order, kept with each piece and counted once more at the end';
