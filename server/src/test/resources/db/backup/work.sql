-- What the platform does as it works: makes partitions and fills tables.
create table painting_oil partition of painting for values in ('oil') partition by hash (key);
create table painting_oil_0 partition of painting_oil for values with (modulus 2, remainder 0);
create table painting_oil_1 partition of painting_oil for values with (modulus 2, remainder 1);
create table "painting's ""rest""" partition of painting for values in ('it''s; odd', 'b)');
delete from apart.colour;
insert into apart.colour values ('z', 'a'), ('交通', 'z'), ('a', '交通');
insert into apart.brush (colour, weight, secret, since, marks, details)
select 'a', n / 7.0, decode(lpad(to_hex(n), 8, '0'), 'hex'),
       timestamptz '2026-01-01' + n * interval '1 s', array['甲', E'tab\t', null],
       jsonb_build_object('n', n)
  from generate_series(1, 20000) n;
delete from apart.brush where id % 3 = 0;
insert into painting select 'oil', n::text, E'line\nbreak \\ ' || n from generate_series(1, 5000) n;
insert into painting values ('it''s; odd', '1', null), ('b)', '2', '');
select nextval('number_of_batch');
