-- What a run worked on: the deliveries it received, and those it took up where another run had stopped.

create table run_delivery (
  run_no      bigint not null references run,
  delivery_no int not null references delivery,
  primary key (run_no, delivery_no)
);
comment on table run_delivery is 'One row per run and delivery it received or went on with. delivery.run_no tells the run that received it last.';
create index run_delivery_delivery on run_delivery (delivery_no);

insert into run_delivery (run_no, delivery_no)
select run_no, delivery_no
from delivery
where run_no is not null;
