-- The last tickets with a part are read for what was sold together with it; ids grow with time.
create index sales_line_item_last_idx on sales_line (item_id, id desc);
drop index sales_line_item_idx;
