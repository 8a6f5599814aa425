-- A folio is looked for by its beginning, whatever the collation of the database.
create index sales_sale_folio_prefix_idx on sales_sale (folio text_pattern_ops);
drop index sales_sale_folio_idx;
