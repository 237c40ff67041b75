create table evaluation_result (
    subject       uuid    primary key references subject,
    model         text    not null,
    model_version integer not null,
    as_of         date    not null,
    knowledge     bigint  not null,
    points        bigint  not null,
    grade         text    not null,
    next_change   date
);
comment on table evaluation_result is 'The present result of each subject, written in the commit of the records it reads; any past one is recomputed bit-equal';
comment on column evaluation_result.points is 'Thousandths of a point';
comment on column evaluation_result.next_change is 'First day on which the same records can give another result';
create index evaluation_result_due on evaluation_result (next_change) where next_change is not null;
create index evaluation_result_grade on evaluation_result (model, grade);
