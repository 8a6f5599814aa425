-- In plpgsql, so that the plans are kept for the session.
create or replace function cash_hold_open_session(p_till uuid) returns uuid
  language plpgsql
as $$
declare
  v_session uuid;
begin
  select s.id into v_session
    from cash_session s where s.till_id = p_till and s.state = 'OPEN' for key share;
  return v_session;
end
$$;

create or replace function cash_post_sale(
    p_session uuid, p_sale uuid, p_methods text[], p_amounts numeric[], p_person uuid, p_at timestamptz)
  returns void
  language plpgsql
as $$
begin
  insert into cash_entry (session_id, entered_at, kind, method, amount, document_id, person_id)
  select p_session, p_at, 'SALE', e.method, sum(e.amount), p_sale, p_person
    from unnest(p_methods, p_amounts) as e (method, amount)
   group by e.method;
end
$$;
