-- The version a layout states of itself, beside the hash of its bytes; and who admitted a delivery that its own content had stopped.

alter table delivery add column layout_version int;
alter table delivery add column admitted_because text;
alter table delivery add column admitted_by text;
alter table delivery add column admitted_at timestamptz;
comment on column delivery.layout_version is 'As the layout states it; layout_sha256 tells apart what states the same version.';
comment on column delivery.admitted_because is 'The reason somebody gave to admit the delivery although too great a share of its rows is rejected; null when nobody had to.';
