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
-- Lengths that differ: loaded again, short rows go into the gaps that long ones have left.
insert into painting
select 'oil', 'of length ' || n, (select string_agg(md5(n || '-' || m), '') from generate_series(1, 1 + n * 7 % 48) m)
  from generate_series(1, 500) n;
insert into painting values ('it''s; odd', '1', null), ('b)', '2', '');
select nextval('number_of_batch');
-- A signed change of the catalogue, with the version that lay below it and one whose day is to come.
insert into edition (shelf, name, version, body, shipped_hash, effective_from, knowledge, reason)
values ('item', 'honour', 1, E'item: honour\nversion: 1\n', 'a', '1970-01-01', 0, '');
insert into edition (shelf, name, version, body, shipped_hash, effective_from, knowledge, reason, proposed_by, proposed_at,
                     signed_by, signed_at)
values ('item', 'honour', 2, E'item: honour\nversion: 2\n', 'a', '2026-11-23', 7, '试验', 'wang', now(), 'li', now()),
       ('item', 'honour', 3, E'item: honour\nversion: 3\n', 'a', '2027-01-01', null, '试验', 'wang', now(), 'li', now());
insert into change_proposal (id, shelf, name, base_version, version, body, body_hash, reason, effective_from, impact, impact_hash,
                             impact_knowledge, impact_stamp, impact_on, state, proposed_by, proposed_at, signed_by, signed_at)
values ('00000000-0000-0000-0000-000000000531', 'item', 'honour', 2, 3, E'item: honour\n', 'b', '试验', '2027-01-01', '[]', 'c', 7, 7,
        '2026-11-23', 'signed', 'wang', now(), 'li', now());
insert into change_step (proposal, number, step, by_whom, at, remark, body_hash)
values ('00000000-0000-0000-0000-000000000531', 1, 'proposed', 'wang', now(), '', 'b'),
       ('00000000-0000-0000-0000-000000000531', 2, 'signed', 'li', now(), '', 'b');
