-- Every search reads what waits to be sorted into the index, up to 4 MB after an import, and the
-- planner would rather read all parts than that. 256 kB are quick to read and as quick to import.
alter index inventory_item_search_idx set (gin_pending_list_limit = 256);
