-- Dossiers: one request of one owner, from filing to the returned result. Lateness is computed from these facts, never stored.
create schema dossiers;
grant usage on schema dossiers to khue_application;

-- The row of the lists. Persons, officers, agencies, files and procedure versions are ids of other modules.
create table dossiers.dossier (
  id uuid constraint dossier_pk primary key,
  code text not null constraint dossier_code unique,
  tracking_key text not null constraint dossier_tracking_key check (tracking_key ~ '^[A-Z2-9]{6}$'),
  version int not null default 1,
  -- One draft becomes one dossier, however often it is sent.
  draft uuid not null constraint dossier_draft unique,
  procedure text not null,
  procedure_version uuid not null,
  title text not null,
  channel text not null constraint dossier_channel check (channel in ('online', 'in_person', 'post')),
  place text,
  help_point uuid,
  receiving uuid not null,
  competent uuid not null,
  filer uuid,
  owner uuid,
  owner_name text not null,
  owner_identifier text,
  owner_birth_year int,
  owner_kind text not null constraint dossier_owner_kind
    check (owner_kind in ('citizen', 'enterprise', 'household_business', 'organisation', 'state_agency', 'other')),
  account_level int constraint dossier_account_level check (account_level in (1, 2)),
  status text not null constraint dossier_status check (status in ('submitted', 'received', 'refused', 'processing', 'awaiting_supplement',
    'awaiting_payment', 'withdrawn', 'stopped', 'decided', 'returned')),
  step text constraint dossier_step check (step in ('intake', 'process', 'approve', 'sign', 'return')),
  assignee uuid,
  assigned_at timestamptz,
  submitted_at timestamptz not null,
  expected_receipt_by timestamptz not null,
  received_at timestamptz,
  clock_from timestamptz,
  due_at timestamptz,
  limit_value int,
  limit_unit text constraint dossier_limit_unit check (limit_unit in ('working_day', 'day', 'hour', 'month', 'same_day')),
  paused_at timestamptz,
  supplements int not null default 0,
  decision text constraint dossier_decision check (decision in ('approved', 'rejected')),
  decided_at timestamptz,
  ended_at timestamptz,
  returned_at timestamptz,
  delivery text not null constraint dossier_delivery check (delivery in ('electronic', 'counter', 'post')),
  returned_how text constraint dossier_returned_how check (returned_how in ('electronic', 'counter', 'post')),
  returned_to text,
  result_file uuid,
  result_id uuid,
  -- Money in whole đồng; filled by the payments that come later. 766 counts what is due, what was paid and by which way.
  fee_due bigint,
  fee_paid bigint,
  fee_waived bigint,
  paid_how text constraint dossier_paid_how check (paid_how in ('none', 'national_portal', 'city_portal', 'cash', 'transfer')),
  collected_at text constraint dossier_collected_at check (collected_at in ('receipt', 'supplement', 'return')),
  form_set text not null default 'TT03-2025',
  -- What the open lists are sorted by: when somebody has to look at it again.
  look_at timestamptz not null,
  search text not null generated always as
    (platform.fold(code || ' ' || owner_name || ' ' || coalesce(owner_identifier, '') || ' ' || title)) stored,
  constraint dossier_limit check ((limit_value is null) = (limit_unit is null)),
  constraint dossier_clock check (received_at is not null or step = 'intake' or status in ('refused', 'withdrawn', 'stopped'))
);
-- Open work of an agency, soonest first; what is closed is read latest first, by the same column. A search by words stays inside these
-- lists: an index over the words of all dossiers would cost every filing more than it saves.
create index dossier_receiving_open on dossiers.dossier (receiving, look_at, id) where step is not null;
create index dossier_competent_open on dossiers.dossier (competent, look_at, id) where step is not null;
create index dossier_receiving_closed on dossiers.dossier (receiving, look_at, id) where step is null;
create index dossier_competent_closed on dossiers.dossier (competent, look_at, id) where step is null;
create index dossier_assignee on dossiers.dossier (assignee, look_at, id) where step is not null;
create index dossier_owner on dossiers.dossier (owner, submitted_at desc, id desc);
create index dossier_filer on dossiers.dossier (filer, submitted_at desc, id desc);
create index dossier_identifier on dossiers.dossier (owner_identifier);

-- What the citizen said and what was known, as it was at filing.
create table dossiers.content (
  dossier uuid constraint content_pk primary key constraint content_dossier references dossiers.dossier,
  form text not null,
  case_key text,
  answers jsonb not null,
  known jsonb,
  owner jsonb not null,
  filer_name text not null,
  contact jsonb not null,
  delivery jsonb not null
);

-- A request for more papers (form 02). From 766 on more than one counts as late, so each is kept with its times.
create table dossiers.supplement (
  id uuid constraint supplement_pk primary key,
  dossier uuid not null constraint supplement_dossier references dossiers.dossier,
  number int not null,
  items jsonb not null,
  reason text not null,
  again_reason text,
  until timestamptz not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  agency uuid not null,
  asked_from text not null,
  asked_step text not null,
  due_before timestamptz,
  supplied_at timestamptz,
  supplied_by text,
  note text,
  due_after timestamptz,
  constraint supplement_number unique (dossier, number),
  constraint supplement_again check (number = 1 or again_reason is not null)
);
-- At most one is open.
create unique index supplement_open on dossiers.supplement (dossier) where supplied_at is null;

create table dossiers.document (
  id uuid constraint document_pk primary key,
  dossier uuid not null constraint document_dossier references dossiers.dossier,
  component text not null,
  name text not null,
  -- None for a paper that was shown or left at the counter and not scanned.
  file uuid,
  source text not null constraint document_source check (source in ('upload', 'vault', 'scan', 'paper')),
  original_seen boolean not null default false,
  copy_kept boolean not null default false,
  digitised boolean not null,
  reused boolean not null,
  from_store boolean not null,
  supplement uuid constraint document_supplement references dossiers.supplement,
  at timestamptz not null,
  constraint document_paper check ((file is null) = (source = 'paper'))
);
create index document_dossier on dossiers.document (dossier, at, id);
create index document_supplement on dossiers.document (supplement);
create index document_file on dossiers.document (file);

-- What is to be signed, as it was decided.
create table dossiers.decision (
  dossier uuid constraint decision_pk primary key constraint decision_dossier references dossiers.dossier,
  outcome text not null constraint decision_outcome check (outcome in ('approved', 'rejected')),
  text text not null,
  title text not null,
  template text not null,
  fields jsonb not null,
  decided_by uuid not null,
  at timestamptz not null
);

-- The history with its words, for people; the act log of the platform has the same acts without words, for proof.
create table dossiers.event (
  id uuid constraint event_pk primary key,
  dossier uuid not null constraint event_dossier references dossiers.dossier,
  at timestamptz not null,
  act text not null,
  actor_kind text not null constraint event_actor_kind check (actor_kind in ('citizen', 'officer', 'system')),
  actor text not null,
  agency uuid,
  status text not null,
  step text,
  assignee uuid,
  note text,
  facts jsonb not null default '{}'
);
create index event_dossier on dossiers.event (dossier, id);

-- Forms 01, 02, 03 that were made for a dossier; `subject` is the dossier or the supplement.
create table dossiers.paper (
  subject uuid not null,
  form text not null constraint paper_form check (form in ('receipt', 'supplement', 'refusal')),
  dossier uuid not null constraint paper_dossier references dossiers.dossier,
  file uuid not null,
  at timestamptz not null,
  constraint paper_pk primary key (subject, form)
);
create index paper_dossier on dossiers.paper (dossier);
create index paper_file on dossiers.paper (file);

grant select, insert, update on dossiers.dossier, dossiers.supplement, dossiers.decision to khue_application;
grant select, insert on dossiers.content, dossiers.document, dossiers.event, dossiers.paper to khue_application;
