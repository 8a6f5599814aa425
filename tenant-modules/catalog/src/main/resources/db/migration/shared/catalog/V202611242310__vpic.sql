-- What NHTSA publishes to decode a VIN, as far as the counter needs it. A load replaces every table as a whole, so none
-- refers to another by key and each has one index, <table>_key, which the load makes anew under the same name.

-- Who makes vehicles under the first three characters, or for small makers under 1–3 and 12–14.
-- light: cars and light trucks, whose position 7 tells the thirty years apart (49 CFR 565.15).
-- make is the only one or the first one; makes holds all.
create table vpic_wmi (
  id           integer not null,
  wmi          text not null,
  manufacturer text not null,
  country      text not null,
  vehicle_type text not null,
  light        boolean not null,
  make         text not null,
  makes        text[] not null
);
create unique index vpic_wmi_key on vpic_wmi (wmi);

create table vpic_wmi_schema (
  wmi_id    integer not null,
  schema_id integer not null,
  year_from smallint not null,
  year_to   smallint not null
);
create index vpic_wmi_schema_key on vpic_wmi_schema (wmi_id);

-- vds stands for positions 4–8, vis for 10–17; * is any character, […] one of several, a shorter one leaves the rest open.
-- value is text already looked up; make belongs to a model.
create table vpic_pattern (
  schema_id  integer not null,
  element_id smallint not null,
  vds        text not null,
  vis        text not null,
  value      text not null,
  make       text not null
);
create index vpic_pattern_key on vpic_pattern (schema_id);

create table vpic_element (
  id     integer not null,
  code   text not null,
  name   text not null,
  weight integer not null
);
create unique index vpic_element_key on vpic_element (id);

create table vpic_make (
  id   integer not null,
  name text not null
);
create unique index vpic_make_key on vpic_make (id);

create table vpic_model (
  id      integer not null,
  make_id integer not null,
  name    text not null
);
create unique index vpic_model_key on vpic_model (id);

create table vpic_release (
  loaded_at timestamptz not null default now(),
  source    text not null,
  newest    text not null,
  patterns  integer not null
);
