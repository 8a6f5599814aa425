-- Vehicles that were served here, by plate: personal data, kept until somebody forgets it. No plate repeats in the
-- country (NOM-001-SCT-2), so the last who noted it is right. vehicle_id names a vehicle of the shared catalogue.
create table catalog_customer_vehicle (
  id          uuid primary key,
  customer_id uuid,
  plate       text not null,
  plate_key   text not null,
  state       text not null default '',
  vin         text not null default '',
  vehicle_id  uuid,
  make        text not null default '',
  model       text not null default '',
  year        smallint,
  trim        text not null default '',
  engine      text not null default '',
  noted_at    timestamptz not null,
  noted_by    uuid,
  constraint catalog_customer_vehicle_plate_check check (plate_key ~ '^[A-Z0-9]{4,10}$'),
  constraint catalog_customer_vehicle_year_check check (year between 1900 and 2100)
);
create unique index catalog_customer_vehicle_plate_idx on catalog_customer_vehicle (plate_key);
create index catalog_customer_vehicle_customer_idx on catalog_customer_vehicle (customer_id) where customer_id is not null;
create index catalog_customer_vehicle_vin_idx on catalog_customer_vehicle (vin) where vin <> '';
