-- The money in the tills.
create table cash_session (
  id             uuid primary key,
  version        bigint not null,
  created_at     timestamptz not null,
  created_by     uuid,
  changed_at     timestamptz not null,
  changed_by     uuid,
  till_id        uuid not null references shop_till (id),
  state          text not null check (state in ('OPEN', 'CLOSED')),
  opened_at      timestamptz not null,
  opened_by      uuid,
  opened_by_name text not null,
  opening_float  numeric(14,2) not null check (opening_float >= 0),
  closed_at      timestamptz,
  closed_by      uuid,
  closed_by_name text,
  expected_cash  numeric(14,2),
  counted_cash   numeric(14,2),
  difference     numeric(14,2),
  constraint cash_session_closed_check check ((state = 'CLOSED') = (closed_at is not null))
);
-- One open session per till.
create unique index cash_session_open_key on cash_session (till_id) where state = 'OPEN';
create index cash_session_till_idx on cash_session (till_id, opened_at desc);

-- Append-only: what came in and went out, by way of payment. Cash amounts are net of change.
create table cash_entry (
  id          bigint generated always as identity primary key,
  session_id  uuid not null references cash_session (id),
  entered_at  timestamptz not null,
  kind        text not null check (kind in ('FLOAT', 'SALE', 'IN', 'OUT')),
  method      text not null,
  amount      numeric(14,2) not null,
  document_id uuid,
  reason      text,
  person_id   uuid
);
create index cash_entry_session_idx on cash_entry (session_id, kind, method) include (amount);

-- What was counted at the close.
create table cash_count (
  session_id   uuid not null references cash_session (id),
  denomination numeric(14,2) not null,
  pieces       int not null check (pieces >= 0),
  primary key (session_id, denomination)
);

create table cash_count_other (
  session_id uuid not null references cash_session (id),
  method     text not null,
  amount     numeric(14,2) not null,
  primary key (session_id, method)
);

-- The till's open session, held against a close until the transaction ends.
create function cash_hold_open_session(p_till uuid) returns uuid
  language sql
as $$
  select s.id from cash_session s where s.till_id = p_till and s.state = 'OPEN' for key share
$$;

-- Enters what a sale brought into the session, by way of payment.
create function cash_post_sale(
    p_session uuid, p_sale uuid, p_methods text[], p_amounts numeric[], p_person uuid, p_at timestamptz)
  returns void
  language sql
as $$
  insert into cash_entry (session_id, entered_at, kind, method, amount, document_id, person_id)
  select p_session, p_at, 'SALE', e.method, sum(e.amount), p_sale, p_person
    from unnest(p_methods, p_amounts) as e (method, amount)
   group by e.method
$$;
