-- Where files lie between being read and being merged: one import at a time, one table for each kind of row. Unlogged,
-- for the file can always be read again; a crash of the server empties all of them together, so that how far an import
-- had come can never be more than what is there. A row is known by its file and its number in it (rec); line is what an
-- operator looks it up by.

create unlogged table import_progress (
  source      smallint primary key,
  file        text not null,
  fingerprint text not null,
  records     bigint not null default 0,
  refused     bigint not null default 0,
  complete    boolean not null default false
);

-- Only the first ones of a file are kept; import_progress.refused counts all.
create unlogged table import_refusal (
  source smallint not null,
  rec    bigint not null,
  line   bigint not null,
  kind   text not null,
  field  text not null,
  reason text not null,
  value  text not null
);

create unlogged table import_brand (
  id   integer primary key,
  code text not null,
  name text not null
);

create unlogged table import_part (
  source      smallint not null,
  rec         bigint not null,
  line        bigint not null,
  withdrawn   boolean not null,
  brand_id    integer not null,
  number_key  text not null,
  number      text not null,
  type_id     integer,
  position_id smallint,
  name        text,
  unit        text,
  popularity  integer,
  list_price  numeric(14, 2),
  state       text
);

create unlogged table import_number (
  source     smallint not null,
  rec        bigint not null,
  line       bigint not null,
  withdrawn  boolean not null,
  brand_id   integer not null,
  part_key   text not null,
  kind       text not null,
  number     text not null,
  number_key text not null
);

create unlogged table import_attribute (
  source    smallint not null,
  rec       bigint not null,
  line      bigint not null,
  withdrawn boolean not null,
  brand_id  integer not null,
  part_key  text not null,
  code      text not null,
  value     text not null,
  unit      text not null
);

create unlogged table import_fitment (
  source      smallint not null,
  rec         bigint not null,
  line        bigint not null,
  withdrawn   boolean not null,
  brand_id    integer not null,
  part_key    text not null,
  type_id     integer,
  vehicle_id  integer not null,
  position_id smallint not null,
  quantity    smallint not null,
  notes       text,
  qualifiers  jsonb
);

create unlogged table import_interchange (
  source         smallint not null,
  rec            bigint not null,
  line           bigint not null,
  withdrawn      boolean not null,
  brand_id       integer not null,
  part_key       text not null,
  other_brand_id integer not null,
  other_key      text not null
);

-- The part is replaced by the other one.
create unlogged table import_supersession (
  source         smallint not null,
  rec            bigint not null,
  line           bigint not null,
  withdrawn      boolean not null,
  brand_id       integer not null,
  part_key       text not null,
  other_brand_id integer not null,
  other_key      text not null,
  since          date
);

create unlogged table import_kit (
  source         smallint not null,
  rec            bigint not null,
  line           bigint not null,
  withdrawn      boolean not null,
  brand_id       integer not null,
  part_key       text not null,
  other_brand_id integer not null,
  other_key      text not null,
  quantity       numeric(12, 3) not null
);

-- The ids that parts had in the catalogue that a full load replaces: shops' own parts are linked by them.
create unlogged table import_known (
  brand_id   integer not null,
  number_key text not null,
  id         integer not null
);

-- What was brought in when.
create table catalogue_import (
  id        uuid primary key,
  at        timestamptz not null default now(),
  files     text not null,
  complete  boolean not null,
  added     bigint not null,
  changed   bigint not null,
  unchanged bigint not null,
  removed   bigint not null,
  refused   bigint not null
);

-- As before, but in an order that never changes: which of two ranges that begin in the same year came first was chance,
-- so that a text that was made again could differ without anything having changed.
create or replace view part_vehicle_preview_source as
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
         '; ' order by mk.name, m.name, x.year_from, x.year_to) as vehicles
  from engines x
  join vehicle_model m on m.id = x.model_id
  join vehicle_make mk on mk.id = m.make_id
 group by x.part_id;
