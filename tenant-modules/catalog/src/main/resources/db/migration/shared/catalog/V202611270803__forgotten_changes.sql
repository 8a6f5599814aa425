-- How far the changes have been forgotten: an index that is behind this cannot follow any more and is made anew.
create table catalogue_change_forgotten (
  only_one boolean primary key default true check (only_one),
  seq      bigint not null
);
insert into catalogue_change_forgotten (seq) values (0);
create index catalogue_change_at_idx on catalogue_change (at);
