-- A customer's vehicle is remembered when parts are looked for or sold for it, also while nobody knows its plate.
alter table catalog_customer_vehicle
  alter column plate drop not null,
  alter column plate_key drop not null;
create unique index catalog_customer_vehicle_without_plate_idx
  on catalog_customer_vehicle (customer_id, vehicle_id) where plate_key is null;
