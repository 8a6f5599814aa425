-- Which vehicles a part fits, as people read it: kept part by part, so that a small change of the catalogue costs little
-- and nobody who reads waits. What it is made from stays a view; a condition on part_id reaches down to the fitment.
create view part_vehicle_preview_source as
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
 group by x.part_id;

alter materialized view part_vehicle_preview rename to part_vehicle_preview_former;
alter index part_vehicle_preview_part rename to part_vehicle_preview_former_part;

create table part_vehicle_preview (
  part_id      integer primary key,
  applications integer not null,
  vehicles     text not null
);

do $$
begin
  if (select relispopulated from pg_class where oid = 'part_vehicle_preview_former'::regclass) then
    insert into part_vehicle_preview select * from part_vehicle_preview_former;
  end if;
end $$;

drop materialized view part_vehicle_preview_former;

-- Numbers are keyed where they are read (Words.numberKey), which also knows accents.
drop function number_key(text);
