-- The shared catalogue: a database of its own, read-only for the application. Small integers are its keys, because
-- fifteen million rows of fitment hold two of them each; outside they appear as UUIDs (CatalogIds).

create table vehicle_make (
  id       integer primary key,
  name     text not null unique,
  vpic_id  integer unique
);

create table vehicle_model (
  id       integer primary key,
  make_id  integer not null references vehicle_make,
  name     text not null,
  vpic_id  integer,
  mexican  boolean not null default false,
  unique (make_id, name)
);

-- Street names and spellings: vocho, tsurito, chevy pop. Without accents, in lower case.
create table vehicle_alias (
  alias    text not null,
  make_id  integer references vehicle_make,
  model_id integer references vehicle_model,
  check (num_nonnulls(make_id, model_id) = 1)
);
create unique index vehicle_alias_key on vehicle_alias (alias, coalesce(make_id, 0), coalesce(model_id, 0));

create table vehicle_engine (
  id        integer primary key,
  name      text not null unique,
  litres    numeric(3, 1),
  cylinders smallint,
  fuel      text not null default 'gasoline' check (fuel in ('gasoline', 'diesel', 'hybrid', 'electric', 'flex', 'gas'))
);

-- A vehicle is a model of one year with one engine; the body stands beside it where it decides what fits.
create table vehicle (
  id        integer primary key,
  model_id  integer not null references vehicle_model,
  year      smallint not null check (year between 1900 and 2100),
  engine_id integer not null references vehicle_engine,
  body      text not null default '',
  unique (model_id, year, engine_id, body)
);
create index vehicle_year on vehicle (year, model_id);

create table part_category (
  id      integer primary key,
  code    text not null unique,
  name_es text not null,
  name_en text not null
);

create table part_type (
  id          integer primary key,
  category_id integer not null references part_category,
  code        text not null unique,
  name_es     text not null,
  name_en     text not null,
  universal   boolean not null default false
);

create table part_brand (
  id   integer primary key,
  code text not null unique,
  name text not null unique,
  oem  boolean not null default false
);

create table part_position (
  id      smallint primary key,
  code    text not null unique,
  name_es text not null,
  name_en text not null
);
insert into part_position (id, code, name_es, name_en) values
  (0, 'any', '', ''),
  (1, 'front', 'delantera', 'front'),
  (2, 'rear', 'trasera', 'rear'),
  (3, 'left', 'izquierda', 'left'),
  (4, 'right', 'derecha', 'right'),
  (5, 'front-left', 'delantera izquierda', 'front left'),
  (6, 'front-right', 'delantera derecha', 'front right'),
  (7, 'rear-left', 'trasera izquierda', 'rear left'),
  (8, 'rear-right', 'trasera derecha', 'rear right'),
  (9, 'upper', 'superior', 'upper'),
  (10, 'lower', 'inferior', 'lower'),
  (11, 'inner', 'interior', 'inner'),
  (12, 'outer', 'exterior', 'outer');

-- A part's number in the form that people compare: letters and digits only, capitals, no leading zeros.
create function number_key(number text) returns text language sql immutable strict parallel safe
  return ltrim(regexp_replace(upper(number), '[^A-Z0-9]', '', 'g'), '0');

create table part (
  id          integer primary key,
  brand_id    integer not null references part_brand,
  type_id     integer not null references part_type,
  position_id smallint not null default 0 references part_position,
  number      text not null,
  number_key  text not null,
  name        text not null,
  unit        text not null default 'pza',
  popularity  integer not null default 0,
  list_price  numeric(14, 2),
  state       text not null default 'active' check (state in ('active', 'superseded', 'discontinued')),
  unique (brand_id, number_key)
);
create index part_number_key on part (number_key text_pattern_ops);
create index part_of_type on part (type_id);

-- All other numbers of a part: the car maker's, former ones, barcodes.
create table part_number (
  part_id    integer not null references part,
  kind       text not null check (kind in ('oem', 'aftermarket', 'superseded', 'barcode')),
  number     text not null,
  number_key text not null,
  primary key (part_id, kind, number_key)
);
create index part_number_other on part_number (number_key text_pattern_ops);

create table part_attribute (
  part_id integer not null references part,
  code    text not null,
  value   text not null,
  unit    text not null default '',
  primary key (part_id, code)
);

create table vehicle_parts (
  part_id     integer not null,
  vehicle_id  integer not null,
  position_id smallint not null default 0,
  quantity    smallint not null default 1,
  notes       text,
  qualifiers  jsonb
) partition by hash (part_id);

do $$
begin
  for i in 0..15 loop
    execute format('create table vehicle_parts_%s partition of vehicle_parts for values with (modulus 16, remainder %s)',
                   lpad(i::text, 2, '0'), i);
  end loop;
end $$;

alter table vehicle_parts
  add primary key (part_id, vehicle_id, position_id),
  add foreign key (part_id) references part,
  add foreign key (vehicle_id) references vehicle,
  add foreign key (position_id) references part_position;
create index vehicle_parts_vehicle on vehicle_parts (vehicle_id, part_id);

-- Parts of one group take each other's place.
create table part_interchange (
  group_id integer not null,
  part_id  integer not null references part,
  primary key (group_id, part_id)
);
create index part_interchange_part on part_interchange (part_id);

create table part_supersession (
  old_part_id integer primary key references part,
  new_part_id integer not null references part,
  since       date,
  check (old_part_id <> new_part_id)
);
create index part_supersession_new on part_supersession (new_part_id);

create table part_kit_component (
  kit_part_id integer not null references part,
  part_id     integer not null references part,
  quantity    numeric(12, 3) not null default 1 check (quantity > 0),
  primary key (kit_part_id, part_id)
);
create index part_kit_component_part on part_kit_component (part_id);

create table part_image (
  part_id  integer not null references part,
  position smallint not null,
  sha256   text not null,
  primary key (part_id, position)
);

-- Which vehicles a part fits, year after year folded into ranges, as people read it.
create materialized view part_vehicle_preview as
with runs as (
  select vp.part_id, v.model_id, v.engine_id, v.year,
         v.year - dense_rank() over (partition by vp.part_id, v.model_id, v.engine_id order by v.year) as run
    from vehicle_parts vp
    join vehicle v on v.id = vp.vehicle_id
),
ranges as (
  select part_id, model_id, engine_id, min(year) as year_from, max(year) as year_to
    from runs
   group by part_id, model_id, engine_id, run
),
engines as (
  select r.part_id, r.model_id, r.year_from, r.year_to,
         string_agg(distinct e.litres || ' L', ', ' order by e.litres || ' L') as litres
    from ranges r
    join vehicle_engine e on e.id = r.engine_id
   group by r.part_id, r.model_id, r.year_from, r.year_to
)
select x.part_id,
       count(*)::integer as applications,
       string_agg(
         mk.name || ' ' || m.name || ' '
           || case when x.year_from = x.year_to then x.year_from::text else x.year_from || '–' || x.year_to end
           || coalesce(' ' || x.litres, ''),
         '; ' order by mk.name, m.name, x.year_from) as vehicles
  from engines x
  join vehicle_model m on m.id = x.model_id
  join vehicle_make mk on mk.id = m.make_id
 group by x.part_id
with no data;
create unique index part_vehicle_preview_part on part_vehicle_preview (part_id);

-- One row for each whole load; search indexes belong to one of them.
create table catalogue_release (
  id        uuid primary key,
  loaded_at timestamptz not null default now(),
  source    text not null,
  parts     integer not null,
  fitments  bigint not null
);

-- What changed since the release, in order: search follows it.
create table catalogue_change (
  seq     bigint generated always as identity primary key,
  part_id integer not null,
  at      timestamptz not null default now()
);
