-- In plpgsql, so that the plan is kept for the session.
create or replace function inventory_issue_stock(
    p_branch uuid, p_items uuid[], p_quantities numeric[], p_allow_negative boolean,
    p_document_kind text, p_document uuid, p_person uuid, p_at timestamptz)
  returns table (item_id uuid, on_hand numeric, missing numeric)
  language plpgsql
as $$
declare
  v_out numeric[];
begin
  for i in 1 .. cardinality(p_quantities) loop
    v_out[i] := -p_quantities[i];
  end loop;
  return query select * from inventory_move_stock(
    p_branch, p_items, v_out, p_allow_negative, p_document_kind, p_document, null, p_person, p_at);
end
$$;
