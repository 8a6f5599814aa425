-- The part of the shared catalogue that the shop's part is; a fact about it, kept in another database.
alter table inventory_item add column catalog_part_id uuid;
create index inventory_item_catalog_part_idx on inventory_item (catalog_part_id) where catalog_part_id is not null;
