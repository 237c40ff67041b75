create table evaluation_result (
    subject       uuid    primary key,
    model         text    not null,
    model_version integer not null,
    as_of         date    not null,
    knowledge     bigint  not null,
    points        bigint  not null,
    grade         text    not null,
    next_change   date
);
comment on table evaluation_result is 'The present result of each subject, written soon after the commit of the records it reads; any past one is recomputed bit-equal';
comment on column evaluation_result.points is 'Thousandths of a point';
comment on column evaluation_result.next_change is 'First day on which the same records can give another result';
create index evaluation_result_due on evaluation_result (next_change) where next_change is not null;
create index evaluation_result_grade on evaluation_result (model, grade);

-- Which subjects are still to be evaluated: committed with the records that changed, in pieces, and deleted piece by piece with
-- the results stored. While there is any, no stored result is shown.
create table evaluation_pending (
    knowledge bigint not null,
    piece     bigint not null,
    subjects  uuid[] not null,
    primary key (knowledge, piece)
);
comment on table evaluation_pending is 'Work that commits have left to the evaluation; empty when all results are current';
