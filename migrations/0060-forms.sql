-- Applications that are being filled in, and the forms they are filled in on.
create schema forms;
grant usage on schema forms to khue_application;

-- A form as it stood when somebody began to fill it in: drafts and dossiers keep theirs when the files change.
create table forms.definition (
  version text constraint definition_pk primary key,
  code text not null,
  body jsonb not null,
  first_used_at timestamptz not null
);
grant select, insert on forms.definition to khue_application;

create table forms.draft (
  id uuid constraint draft_pk primary key,
  -- Whose application it is; null while an officer does not know yet who stands before him.
  person uuid,
  -- The officer who fills it in at the counter; null when the person does so himself.
  officer uuid,
  procedure text not null,
  procedure_version uuid not null,
  form text not null constraint draft_form references forms.definition (version),
  place text,
  case_key text,
  answers jsonb not null,
  known jsonb,
  -- What an officer at the counter has seen and kept, by paper.
  seen jsonb not null default '{}',
  delivery jsonb,
  contact jsonb not null,
  step text not null,
  version int not null constraint draft_version check (version > 0),
  saved_at timestamptz not null,
  dossier uuid,
  constraint draft_owner check (person is not null or officer is not null)
);
create index draft_person on forms.draft (person, saved_at desc) where dossier is null;
create index draft_officer on forms.draft (officer, saved_at desc) where dossier is null;
create index draft_saved_at on forms.draft (saved_at);
create index draft_form on forms.draft (form);
grant select, insert, update, delete on forms.draft to khue_application;

create table forms.draft_document (
  draft uuid not null constraint draft_document_draft references forms.draft (id) on delete cascade,
  component text not null,
  file uuid not null,
  source text not null constraint draft_document_source check (source in ('upload', 'vault', 'scan')),
  added_at timestamptz not null,
  constraint draft_document_pk primary key (draft, component, file)
);
create index draft_document_file on forms.draft_document (file);
grant select, insert, update, delete on forms.draft_document to khue_application;
