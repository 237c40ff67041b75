-- What a third party's model calls its grades: whoever was graded reads the name and not the word of the model's text.
alter table room_model
    add column grade_ids text[] not null default '{}',
    add column grades_zh text[] not null default '{}',
    add column grades_en text[] not null default '{}',
    add check (cardinality(grades_zh) = cardinality(grade_ids) and cardinality(grades_en) = cardinality(grade_ids));
comment on column room_model.grade_ids is 'Its grades, the best first; none of a model that was handed in before their names were kept';
