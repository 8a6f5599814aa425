-- A price without tax waits here until the rate of its part is known.
alter table inventory_import_row add column net_price numeric(14,2);
