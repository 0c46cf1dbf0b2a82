-- What:   the least a load into a keyed table takes: one upsert of everything that was copied
-- Grain:  one row per row of the file
-- Reads:  copied_row
-- Writes: upserted_row
-- Again:  it writes the same values over the same rows
insert into upserted_row (
  running_no, full_name, birth_date, sex, phone, id_number, insurance_card, priority_group,
  workplace, province, district, ward, address, vaccine, lot, injected_on, dose_no, site, reaction,
  note)
select
  running_no, full_name, birth_date, sex, phone, id_number, insurance_card, priority_group,
  workplace, province, district, ward, address, vaccine, lot, injected_on, dose_no, site, reaction,
  note
from copied_row
on conflict (running_no) do update set
    full_name = excluded.full_name, birth_date = excluded.birth_date, sex = excluded.sex,
    phone = excluded.phone, id_number = excluded.id_number,
    insurance_card = excluded.insurance_card, priority_group = excluded.priority_group,
    workplace = excluded.workplace, province = excluded.province, district = excluded.district,
    ward = excluded.ward, address = excluded.address, vaccine = excluded.vaccine,
    lot = excluded.lot, injected_on = excluded.injected_on, dose_no = excluded.dose_no,
    site = excluded.site, reaction = excluded.reaction, note = excluded.note
