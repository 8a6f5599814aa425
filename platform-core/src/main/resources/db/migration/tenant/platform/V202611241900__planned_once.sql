-- Functions in plpgsql keep their plans for the session; those in SQL are planned at every call, which
-- a sale pays each time.
create or replace function platform_keep_answer(p_key uuid, p_status int, p_body text) returns void
  language plpgsql
as $$
begin
  update platform_idempotency set status = p_status, body = p_body where key = p_key;
end
$$;

create or replace function platform_publish(p_id uuid, p_type text, p_payload jsonb, p_at timestamptz)
  returns void
  language plpgsql
as $$
begin
  insert into platform_outbox (id, type, payload, occurred_at) values (p_id, p_type, p_payload, p_at);
end
$$;
