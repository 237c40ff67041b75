-- A subject is evaluated in several families: a law firm as a social organisation and as an intermediary. What is stored can be
-- computed again, and is: the turn of the day finds that there is nothing.
truncate evaluation_result;
alter table evaluation_result
    drop constraint evaluation_result_pkey,
    add column family text not null,
    add primary key (subject, family),
    alter column points drop not null,
    alter column grade drop not null,
    add check ((points is null) = (grade is null)),
    add check (points is not null or next_change is not null);
comment on table evaluation_result is 'The present result of each subject in each family of models, written soon after the commit of the records it reads; any past one is recomputed bit-equal';
comment on column evaluation_result.family is 'Family of the model';
comment on column evaluation_result.points is 'Thousandths of a point; null where the family does not evaluate the subject and may do so from next_change on';
comment on column evaluation_result.law is 'What the result rests on beside the records: indicators, vetoes and items of the model that were suspended, each with the article that had ended, the day on which that changes, and the extensions that could have taken the subject';
