-- A matter is near its last day by the calendar of whoever set it: working days, where a procedure counts those.

alter table matter add column soon_on date;
comment on column matter.soon_on is 'From this day on its last day is near; three days before it where nobody said';
