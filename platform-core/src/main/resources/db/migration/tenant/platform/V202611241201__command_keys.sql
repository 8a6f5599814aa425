-- For statements that do a whole command in the database: the same rules as IdempotentCommands.

-- Claims the key, waiting for a twin's commit. Answers nothing when it is ours now, else what is kept.
create function platform_claim_key(p_key uuid, p_request_hash text)
  returns table (request_hash text, status int, body text)
  language plpgsql
as $$
begin
  insert into platform_idempotency as k (key, request_hash) values (p_key, p_request_hash)
  on conflict (key) do nothing;
  if not found then
    return query select k.request_hash, k.status, k.body from platform_idempotency k where k.key = p_key;
  end if;
end
$$;

create function platform_keep_answer(p_key uuid, p_status int, p_body text) returns void
  language sql
  begin atomic
    update platform_idempotency set status = p_status, body = p_body where key = p_key;
  end;

create function platform_publish(p_id uuid, p_type text, p_payload jsonb, p_at timestamptz) returns void
  language sql
  begin atomic
    insert into platform_outbox (id, type, payload, occurred_at) values (p_id, p_type, p_payload, p_at);
  end;
