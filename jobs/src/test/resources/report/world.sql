-- Three deliveries of invented persons. 079090012345 is a citizen all sources know; 001095000011 is known to nobody else.
insert into register_snapshot (file_name, sha256, as_of, citizens, added, removed, changed, active)
values ('register.csv', repeat('a', 64), '2021-09-01', 2, 2, 0, 0, true);
insert into citizen (citizen_id, name, name_key, name_tokens, birth_date, birth_precision, sex)
values ('079090012345', 'Nguyễn Văn Hòa', 'nguyen van hoa', 'hoa nguyen van', '1990-08-15', 'DAY', 'MALE'),
       ('001195000022', 'Trần Thị Bình', 'tran thi binh', 'binh thi tran', '1995-02-03', 'DAY', 'FEMALE');
insert into sender (source, code) values ('lab-results', '79'), ('health-declaration', 'health-declaration'), ('bluezone', 'bluezone');
insert into delivery (delivery_id, sender_no, layout, layout_sha256, file_name, sha256, bytes, stated_time, archive_path, charset,
                      delimiter, notes, rows_read, status, received_at, seconds)
values ('d-lab', 1, 'lab-results', 'x', 'xet-nghiem-79-01.csv', repeat('1', 64), 900, '2021-09-10 08:00', 'archive/lab', 'UTF-8', ',',
        '{SHEET_EMPTY}', 6, 'active', '2021-09-13T02:00:00Z', 0.004),
       ('d-dec', 2, 'health-declaration', 'x', 'to-khai-01.csv', repeat('2', 64), 300, null, 'archive/dec', 'UTF-8', ',', '{}', 2,
        'active', '2021-09-13T03:00:00Z', null),
       ('d-blue', 3, 'bluezone', 'x', 'bluezone-01.csv', repeat('3', 64), 300, null, 'archive/blue', 'UTF-8', ',', '{}', 3, 'active',
        '2021-09-13T04:00:00Z', 0.5);
insert into delivery_sheet values (1, 0, 'KQXN', 3), (2, 0, 'to-khai-01.csv', 1), (3, 0, 'bluezone-01.csv', 1);
insert into delivery_row (delivery_no, sheet_no, row_no, statement_id, outcome)
values (1, 0, 4, '00000000-0000-0000-0000-000000000104', 'loaded'),
       (1, 0, 5, '00000000-0000-0000-0000-000000000105', 'held'),
       (1, 0, 6, '00000000-0000-0000-0000-000000000106', 'rejected'),
       (1, 0, 8, '00000000-0000-0000-0000-000000000104', 'unchanged'),
       (1, 0, 9, '00000000-0000-0000-0000-000000000109', 'superseded'),
       (1, 0, 10, '00000000-0000-0000-0000-000000000110', 'rejected'),
       (2, 0, 2, '00000000-0000-0000-0000-000000000202', 'loaded'),
       (2, 0, 3, '00000000-0000-0000-0000-000000000203', 'held'),
       (3, 0, 2, '00000000-0000-0000-0000-000000000302', 'held'),
       (3, 0, 3, '00000000-0000-0000-0000-000000000303', 'held');
insert into receipt_count values (1, 1, 1, 1, 1, 2), (2, 1, 0, 0, 1, 0), (3, 0, 0, 0, 2, 0);
insert into row_problem
values (1, 0, 4, 1, 'ID_NUMERIC_CELL', 'CMND/CCCD', false),
       (1, 0, 5, 1, 'ID_LOST_ZEROS', 'CMND/CCCD', false),
       (1, 0, 6, 1, 'OUTCOME_UNKNOWN', 'Kết quả', true),
       (1, 0, 6, 2, 'DATE_UNREADABLE', 'Ngày lấy mẫu', true),
       (1, 0, 10, 1, 'ROW_RAGGED', null, true);
insert into identity (identity_id, name, name_key, citizen_id, province)
values ('00000000-0000-0000-0000-000000000001', 'Nguyễn Văn Hòa', 'nguyen van hoa', '079090012345', 'HCM'),
       ('00000000-0000-0000-0000-000000000002', 'Trần Thị Bình', 'tran thi binh', null, 'Tỉnh Bình Dương'),
       ('00000000-0000-0000-0000-000000000003', 'Lê Văn Chờ', 'le van cho', null, 'số nhà 5 của Lê Văn Chờ 0912345678'),
       ('00000000-0000-0000-0000-000000000004', null, null, null, null);
insert into statement_part (statement_id, identity_id, sender_no, record_key, observed_at, superseded, delivery_no, row_no, sheet_no,
                            part_no, opens_claim, states_time)
values ('00000000-0000-0000-0000-000000000105', '00000000-0000-0000-0000-000000000003', 1, null, '2021-09-09 11:00', false, 1, 5, 0, 0, true, true),
       ('00000000-0000-0000-0000-000000000109', '00000000-0000-0000-0000-000000000001', 1, 'k', '2021-09-01 11:00', true, 1, 9, 0, 0, true, true),
       ('00000000-0000-0000-0000-000000000203', '00000000-0000-0000-0000-000000000003', 2, 'TK2', '2021-09-08 07:40', false, 2, 3, 0, 0, true, true),
       ('00000000-0000-0000-0000-000000000302', '00000000-0000-0000-0000-000000000004', 3, '84901', null, false, 3, 2, 0, 0, true, true);
insert into statement_part (statement_id, identity_id, sender_no, record_key, observed_at, delivery_no, row_no, sheet_no, part_no,
                            opens_claim, states_time, kind, occurred_at, time_known, subject, result, place, reference, pooled, detail)
values ('00000000-0000-0000-0000-000000000104', '00000000-0000-0000-0000-000000000001', 1, null, '2021-09-09 10:00', 1, 4, 0, 0,
        true, true, 'test', '2021-09-09 10:00', true, 'RT-PCR', 'NEGATIVE', 'HCDC', 'S1', false, null),
       ('00000000-0000-0000-0000-000000000202', '00000000-0000-0000-0000-000000000002', 2, 'TK1', '2021-09-08 07:30', 2, 2, 0, 0,
        true, true, 'declaration', '2021-09-08 07:30', true, null, null, null, null, false, null),
       ('00000000-0000-0000-0000-000000000303', '00000000-0000-0000-0000-000000000001', 3, '84902', null, 3, 3, 0, 0,
        true, true, 'app-registration', '2021-08-01 09:00', true, 'bluezone', null, null, null, false, '{"os": "Android"}');
insert into link (identity_id, person_key, layer, method, reason, evidence, rules_version, opened_at)
values ('00000000-0000-0000-0000-000000000001', '079090012345', 2, 'citizen-id', null, 'name and birth date agree', 1,
        '2021-09-13T02:00:01Z'),
       ('00000000-0000-0000-0000-000000000002', 'passport:B1234567', 6, 'provisional', null, null, 1, '2021-09-13T02:00:01Z'),
       ('00000000-0000-0000-0000-000000000003', null, 6, null, 'HELD_NO_IDENTIFIER', null, 1, '2021-09-13T02:00:01Z'),
       ('00000000-0000-0000-0000-000000000004', null, 7, null, 'CLAIM_PHONE_UNCONFIRMED', null, 1, '2021-09-13T02:00:01Z');
insert into profile (person_key, citizen_id, full_name, birth_date, birth_precision, sex, passport, phone, phone_from, tests, missing,
                     conflicts, name_from, passport_from)
values ('079090012345', '079090012345', 'Nguyễn Văn Hòa', '1990-08-15', 'DAY', 'MALE', null, '+84912000111',
        '00000000-0000-0000-0000-000000000104',
        array[row('2021-09-09 10:00', 'RT-PCR', 'NEGATIVE', 'S1', 'HCDC', false,
                  array['00000000-0000-0000-0000-000000000104'], false)::test_told], '{}', '{phone}', null, null),
       ('passport:B1234567', null, 'Trần Thị Bình', '1995-02-03', 'DAY', 'FEMALE', 'B1234567', null, null, null,
        '{phone,address}', '{}', '00000000-0000-0000-0000-000000000202', '00000000-0000-0000-0000-000000000202'),
       ('new:001095000011', null, null, null, null, null, null, null, null, null, '{address,fullName}', '{}', null, null);
