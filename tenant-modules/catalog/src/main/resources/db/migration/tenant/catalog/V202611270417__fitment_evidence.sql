-- What this shop has seen of a part on a vehicle: sold for it, or brought back because it did not fit. part_id is the
-- part of the shared catalogue, or the shop's own item while that is linked to none. A ledger that is only added to; a
-- sale or command (source_id) is noted once however often it is told. noted_by is empty for sales, which have their own.
create table catalog_fitment_note (
  id         uuid primary key,
  source_id  uuid not null,
  part_id    uuid not null,
  vehicle_id uuid not null,
  kind       text not null check (kind in ('sold', 'fitted', 'unfitted')),
  note       text not null default '' check (length(note) <= 200),
  noted_at   timestamptz not null,
  noted_by   uuid,
  constraint catalog_fitment_note_source_key unique (source_id, part_id)
);
create index catalog_fitment_note_reason_idx on catalog_fitment_note (part_id, noted_at desc) where note <> '';

-- The sums of the ledger, one row per part and vehicle: what the list of results reads.
create table catalog_fitment_tally (
  part_id    uuid not null,
  vehicle_id uuid not null,
  sold       int not null default 0,
  fitted     int not null default 0,
  unfitted   int not null default 0,
  last_note  text not null default '',
  primary key (part_id, vehicle_id)
);
