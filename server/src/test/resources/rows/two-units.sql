-- Rows of two units in every table with row-level security, of persons where organisations' are open, and a proposal of the credit
-- centre.
insert into batch (id, item, unit, region, mode, submitted_by, idempotency_key, file_name, state, received_at)
values ('00000000-0000-0000-0000-000000000001', 'honour', 'transport', '330000', 'delta', 'clerk', 'one', 'transport.csv', 'done', now()),
       ('00000000-0000-0000-0000-000000000002', 'honour', 'water', '330300', 'delta', 'clerk', 'two', 'water.csv', 'done', now());
insert into batch_progress (batch, phase, rows, bytes, updated_at) select id, 'reading', 1, 1, now() from batch;
insert into raw_chunk (batch, number, sealed) select id, 0, '\x00' from batch;
insert into quarantined_row (batch, row_number, reason, code, sealed) select id, 2, 'format', 'date', '\x00' from batch;
insert into quarantine_act (batch, row_number, act, acted_by, acted_at) select id, 2, 'still-wrong', 'clerk', now() from batch;
insert into batch_receipt (batch, finished_at, document) select id, now(), '{}' from batch;
insert into saved_choice (unit, region, item, heading, field, saved_by, saved_at) select unit, region, 'honour', '名称', 'name', 'clerk', now() from batch;
insert into drift_hold (unit, region, item, set_by, set_at) select unit, region, 'honour', 'clerk', now() from batch;
insert into zero_report (id, unit, item, period, declared_by, declared_at, receipt)
select id, unit, 'honour', '2026-11-01', 'clerk', now(), '{}' from batch;
insert into removal_return (batch, item, unit, region, rows, refused_at) select id, 'honour', unit, region, 1, now() from batch;
insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version, unit, region, retracted, party_scheme,
                       party_code, party_name, effective_from, effective_assumed, payload, hash)
select 'person-honour', id, 1, 1, id, 2, 1, unit, region, false, 'citizen-number', 'token-of-' || unit, '样本', '2026-01-01', false,
       '{}', '\x00' from batch;
insert into party_record (party_code, party_scheme, item, record_key)
select party_code, party_scheme, item, record_key from statement;
insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
select id, 'natural-person', 'citizen-number', 'token-of-' || unit, 'unconfirmed', '样本', '', 1 from batch;
insert into subject_name (subject, name, used_until, known_from) select id, '旧样本', '2026-01-01', 1 from batch;
insert into change_proposal (id, shelf, name, base_version, version, body, body_hash, reason, effective_from, impact, impact_hash,
                             impact_knowledge, impact_stamp, impact_on, state, proposed_by, proposed_at)
values ('00000000-0000-0000-0000-000000000003', 'item', 'honour', 1, 2, 'item: honour', 'a', 'invented', '2027-01-01', '[]', 'b', 1, 1,
        '2026-11-23', 'open', 'operator', now());
insert into change_step (proposal, number, step, by_whom, at, body_hash)
values ('00000000-0000-0000-0000-000000000003', 1, 'proposed', 'operator', now(), 'a');
insert into workflow_case (id, workflow) select id, 'objection' from batch;
insert into objection (case_id, number, kind, subject, subject_code, subject_name, item, record_key, field, unit, region, ground, words,
                       account, key_token, submitted_on)
select id, id::text, 'challenge', id, 'x', '样本', 'honour', id, '', unit, region, 'other', '\x00', '',
       lpad(right(id::text, 1), 64, '0'), '2026-11-01' from batch;
insert into objection_file (case_id, number, name, type, bytes, sealed, received_at)
select case_id, 1, 'sample.pdf', 'application/pdf', 1, '\x00', now() from objection;
insert into repair (case_id, number, subject, subject_code, subject_name, item, record_key, unit, region, rule, category, article,
                    decided_on, words, commitment, commitment_hash, account, submitted_on)
select id, id::text, id, 'x', '样本', 'administrative-penalty', id, unit, region, 'ndrc-36', 'general', 'ndrc-36', '2026-04-08', '\x00', '\x00',
       repeat('0', 64), '', '2026-11-01' from batch;
insert into repair_file (case_id, number, name, type, bytes, sealed, received_at)
select case_id, 1, 'sample.pdf', 'application/pdf', 1, '\x00', now() from repair;
insert into repair_notice (item, record_key, subject, unit, region, decided_on, noted_on)
select 'administrative-penalty', id, id, unit, region, '2026-11-01', '2026-11-02' from batch;
insert into publicity_sample (id, item, unit, region, party_code, number, written, decided_on, source, found_on)
select id, 'administrative-penalty', unit, region, 'x', id::text, '1', '2026-11-01', 'sample', '2026-11-20' from batch;
insert into publicity_comparison (id, item, unit, region, source, compared_on, compared, sent, pending, noted, known)
select id, 'administrative-penalty', unit, region, 'sample', '2026-11-20', 1, 1, 0, 0, 0 from batch;
insert into document (id, code, kind, series, year, serial, number, issued_on, issued_at, hash, bytes)
select id, '0000000000000000000000000' || right(id::text, 1), 'letter', 'letter', 2026, right(id::text, 1)::integer, right(id::text, 1), '2026-11-23',
       now(), repeat(right(id::text, 1), 64), 1 from batch;
insert into document_content (document, subject, addressee, unit, region, about, content, file)
select id, id, 'code-of-' || unit, unit, region, '/letters/1', '\x00', '\x00' from batch;
insert into document_ofd_file (document, file) select document, '\x00' from document_content;
insert into report (document, kind, audience, subject, code, unit, region, as_of, known_at, issued_at, ends_on, content_hash, file)
select id, 'credit-report', 'official', id, 'code-of-' || unit, unit, region, '2026-11-23', 1, now(), '2027-11-23', repeat('0', 64), '\x00' from batch;
insert into workflow_case (id, workflow) values ('00000000-0000-0000-0000-000000000246', 'model-recall');
insert into model_recall (case_id, model, version, from_day, wrong, reason, proposed_by, proposed_at, stage)
values ('00000000-0000-0000-0000-000000000246', 'enterprise', 1, '2026-01-01', 'invented', 'invented', 'operator', now(), 'proposed');
insert into recall_result (recall, subject, family, present) select case_id, gen_random_uuid(), 'enterprise', true from model_recall;
insert into recall_given (recall, kind, who, subject, how) select case_id, 'unit', 'water', gen_random_uuid(), 'look-up' from model_recall;
insert into recall_user (recall, kind, who) select case_id, 'unit', 'water' from model_recall;
insert into recall_report (recall, document, kind, audience, organisation)
select case_id, (select min(document::text)::uuid from report), 'credit-report', 'official', 'water' from model_recall;
insert into room_engagement (id, third_party, name, purpose, basis, items, ends_on, most_runs, state, proposed_by, proposed_at)
values ('00000000-0000-0000-0000-000000000255', 'code-of-third-part', 'invented', 'invented', 'invented', '{honour}', current_date, 1, 'proposed',
        'operator', now());
insert into room_authorisation (engagement, subject, code, given_by, given_at, until)
select id, gen_random_uuid(), 'code-of-water', 'water', now(), ends_on from room_engagement;
insert into room_model (id, engagement, name_zh, name_en, version, items, indicators_zh, indicators_en, open, sealed_text, text_hash, state,
                        submitted_by, submitted_at)
select '00000000-0000-0000-0000-000000000256', id, '样本', 'sample', 1, '{honour}', '{样本}', '{sample}', true, '\x00', repeat('0', 64), 'submitted',
       'third-party', now() from room_engagement;
insert into room_run (id, engagement, model, as_of, named, state, begun_by, begun_at)
select '00000000-0000-0000-0000-000000000257', engagement, id, current_date, '{}', 'waiting', 'third-party', now() from room_model;
insert into room_grade (run, subject, code, grade) select id, gen_random_uuid(), 'code-of-water', 'good' from room_run;
