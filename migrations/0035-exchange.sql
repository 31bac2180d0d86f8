-- Look-ups in outside registers: who asked about whom, for what, and what came of it. Append-only: "who looked at my data" is read from here.
create schema exchange;
grant usage on schema exchange to khue_application;

create table exchange.lookup (
  id uuid constraint lookup_pk primary key,
  at timestamptz not null,
  system text not null constraint lookup_system check (system in ('population', 'city')),
  actor_kind text not null constraint lookup_actor_kind check (actor_kind in ('anonymous', 'citizen', 'officer', 'system')),
  actor text not null,
  -- The agency for which an officer acted.
  agency uuid,
  purpose text not null constraint lookup_purpose check (purpose <> ''),
  procedure text,
  dossier uuid,
  dossier_code text,
  -- A keyed hash of the identifier and its last digits: the log finds its subject without holding his number.
  subject_hash text not null,
  subject_masked text not null,
  person uuid,
  seen text[] not null default '{}',
  outcome text not null constraint lookup_outcome check (outcome in ('found', 'not_found', 'refused', 'unavailable')),
  ms int not null,
  request text not null
);
create index lookup_subject on exchange.lookup (subject_hash, at desc, id desc);
create index lookup_person on exchange.lookup (person, at desc) where person is not null;
create index lookup_actor on exchange.lookup (actor, at desc);
create index lookup_dossier on exchange.lookup (dossier) where dossier is not null;
create index lookup_at on exchange.lookup (at);

grant select, insert on exchange.lookup to khue_application;
