-- Pictures of a part in their order; the first is the one that lists show. The files themselves lie
-- in the store of pictures under their SHA-256, this shop's apart from all others'.
create table inventory_item_image (
  id       uuid primary key,
  item_id  uuid not null references inventory_item (id) on delete cascade,
  position int not null,
  picture  text not null,
  width    int not null,
  height   int not null,
  added_at timestamptz not null,
  added_by uuid,
  constraint inventory_item_image_picture_key unique (item_id, picture),
  constraint inventory_item_image_position_key unique (item_id, position) deferrable initially deferred,
  constraint inventory_item_image_position_check check (position > 0)
);
create index inventory_item_image_picture_idx on inventory_item_image (picture);

-- Files that are written before their row, or left when it goes: whoever passes by later asks whether
-- any row still wants them, and takes them away if not.
create table inventory_picture_doubt (
  picture text primary key,
  since   timestamptz not null
);

-- Many pictures at once, from a ZIP or from a list of addresses. Each row is done on its own; what a
-- killed server left goes on with the first row that has no outcome.
create table inventory_image_import (
  id          uuid primary key,
  state       text not null,
  file_name   text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  worker      uuid,
  beat_at     timestamptz,
  finished_at timestamptz,
  constraint inventory_image_import_state_check check (state in ('RECEIVING', 'RUNNING', 'DONE', 'DROPPED'))
);
create index inventory_image_import_uploaded_idx on inventory_image_import (uploaded_at desc);
create unique index inventory_image_import_one_idx on inventory_image_import ((true)) where state = 'RUNNING';

-- A picture on its way: the file's name in the ZIP or the address, and the part that it names.
create table inventory_image_import_row (
  import_id  uuid not null references inventory_image_import (id) on delete cascade,
  row_number int not null,
  source     text not null,
  code       text not null,
  position   int,
  aside      boolean not null,
  outcome    text,
  reason     text,
  reason_arg text,
  primary key (import_id, row_number),
  constraint inventory_image_import_row_outcome_check check (outcome in ('ADDED', 'UNCHANGED', 'REFUSED'))
);
create index inventory_image_import_row_left_idx on inventory_image_import_row (import_id, position, row_number)
  where outcome is null;
