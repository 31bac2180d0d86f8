-- What every module stands on: history, jobs, sessions, idempotency. No business.

-- The act log is append-only: the application may insert and read, nothing else. Ids and codes, never names or answers.
create table platform.act (
  seq bigint generated always as identity constraint act_pk primary key,
  id uuid not null,
  at timestamptz not null,
  code text not null,
  subject uuid,
  actor_kind text not null constraint act_actor_kind check (actor_kind in ('anonymous', 'citizen', 'officer', 'system')),
  actor text not null,
  request text not null,
  facts jsonb not null default '{}',
  -- The transaction that wrote it: a seal may only close acts below the oldest running one.
  written_by xid8 not null default pg_current_xact_id()
);
create index act_subject on platform.act (subject, seq);
create index act_actor on platform.act (actor, seq);

-- Work to be done after an act: events, timers and retries are the same rows. Jobs of one lane run one at a time, in order.
create table platform.job (
  id bigint generated always as identity constraint job_pk primary key,
  kind text not null,
  lane text not null,
  payload jsonb not null default '{}',
  run_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  dedupe text constraint job_dedupe unique,
  state text not null default 'waiting' constraint job_state check (state in ('waiting', 'failed')),
  written_at timestamptz not null default now()
);
create index job_due on platform.job (run_at, id) where state = 'waiting';
create index job_lane on platform.job (lane, id) where state = 'waiting';

-- A signed-in browser: only the hash of its token is known here.
create table platform.session (
  token_hash bytea constraint session_pk primary key,
  id uuid not null constraint session_id unique,
  actor_kind text not null constraint session_actor_kind check (actor_kind in ('citizen', 'officer')),
  subject uuid not null,
  level int not null constraint session_level check (level in (1, 2)),
  id_token text,
  provider_session text,
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_subject on platform.session (subject);
create index session_ends on platform.session (ends_at);

-- What was posted after a session had ended: kept for some minutes, until its writer has signed in again. Files are not kept.
create table platform.held_form (
  token_hash bytea constraint held_form_pk primary key,
  path text not null,
  form jsonb not null,
  -- Who wrote it, when that could be told: nobody else gets it.
  subject uuid,
  held_at timestamptz not null
);
create index held_form_held_at on platform.held_form (held_at);

-- Answers of requests that carried an idempotency key.
create table platform.idempotency (
  actor text not null,
  key text not null,
  body_hash bytea not null,
  status int not null,
  answer jsonb not null,
  at timestamptz not null,
  constraint idempotency_pk primary key (actor, key)
);
create index idempotency_at on platform.idempotency (at);

-- Gap-free counters: a number is taken in the transaction that uses it, so a rollback gives it back.
create table platform.counter (
  name text constraint counter_pk primary key,
  value bigint not null
);

-- Text for searching: lower case, without diacritics, đ as d. Immutable, so that indexes may use it.
create function platform.fold(t text) returns text
  language sql immutable strict parallel safe
  return translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, NFC))), 'đ', 'd');

grant select, insert on platform.act to khue_application;
grant select, insert, update, delete on platform.job, platform.session, platform.held_form, platform.idempotency to khue_application;
grant select, insert, update on platform.counter to khue_application;
grant execute on function platform.fold(text) to khue_application;
