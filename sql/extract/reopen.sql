-- What:   a delivery that was taken back comes again: its former ledger gives way to the one it will have
-- Grain:  one delivery
-- Reads:  delivery
-- Writes: delivery_row, row_problem, delivery_sheet, receipt_count, receipt_reason, delivery
-- Again:  it is open already, so nothing changes
delete from delivery_row r
using delivery d
where d.delivery_no = r.delivery_no and d.delivery_no = :delivery_no and d.status = 'retracted';

delete from row_problem p
using delivery d
where d.delivery_no = p.delivery_no and d.delivery_no = :delivery_no and d.status = 'retracted';

delete from delivery_sheet s
using delivery d
where d.delivery_no = s.delivery_no and d.delivery_no = :delivery_no and d.status = 'retracted';

delete from receipt_count c
using delivery d
where d.delivery_no = c.delivery_no and d.delivery_no = :delivery_no and d.status = 'retracted';

delete from receipt_reason c
using delivery d
where d.delivery_no = c.delivery_no and d.delivery_no = :delivery_no and d.status = 'retracted';

update delivery
set status = 'receiving', layout = :layout, layout_version = :layout_version, layout_sha256 = :layout_sha256,
  rows_read = null, seconds = null, run_no = cast(:run_no as bigint)
where delivery_no = :delivery_no and status = 'retracted';
