-- Seals over the act log: each closes the acts of a range of transactions that have all ended, and names the seal before it.
create table platform.act_seal (
  number bigint constraint act_seal_pk primary key,
  -- Acts at or below belong to an earlier life of the database (before it was restored into another server).
  above_seq bigint not null,
  -- The transactions it closes: from, up to but without until.
  from_xid xid8 not null,
  until_xid xid8 not null,
  -- Set on the last seal of a life of the database: the highest seq there was.
  ends_at_seq bigint,
  acts bigint not null constraint act_seal_acts check (acts >= 0),
  first_seq bigint,
  last_seq bigint,
  root text not null constraint act_seal_root check (root ~ '^[0-9a-f]{64}$'),
  previous text not null constraint act_seal_previous check (previous ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  signature text not null
);
create index act_seal_ends on platform.act_seal (number) where ends_at_seq is not null;

-- The order in which acts are sealed.
create index act_written_by on platform.act (written_by, seq);

-- An act is written by the transaction that runs, under the next number; the application cannot say otherwise.
revoke insert on platform.act from khue_application;
grant insert (id, at, code, subject, actor_kind, actor, request, facts) on platform.act to khue_application;
grant select, insert on platform.act_seal to khue_application;
