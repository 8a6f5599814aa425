-- Pictures of parts by brand and number, not by the part's id: a whole load makes the parts anew and takes
-- these rows over as they are. The files lie in the store of pictures under their SHA-256.
create table part_picture (
  brand      text not null,
  number_key text not null,
  position   smallint not null check (position > 0),
  picture    text not null,
  width      integer not null,
  height     integer not null,
  primary key (brand, number_key, position)
);
