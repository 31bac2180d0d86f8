-- Files that were handed in or made, the register of results, and each person's vault. Bytes lie in the blob store, by digest.
create schema documents;
grant usage on schema documents to khue_application;

-- quarantined: waits for the virus scanner; clean: may be opened; infected: never served.
create table documents.file (
  id uuid constraint file_pk primary key,
  sha256 text not null constraint file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null constraint file_size check (size > 0),
  media_type text not null constraint file_media_type check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  name text not null,
  pages int,
  state text not null constraint file_state check (state in ('quarantined', 'clean', 'infected')),
  purpose text not null constraint file_purpose check (purpose in ('dossier', 'vault', 'result', 'digitised')),
  owner uuid,
  uploaded_by text not null,
  at timestamptz not null,
  scanned_at timestamptz,
  -- When it was found that a draft or dossier holds it; only of files for a dossier.
  held_at timestamptz,
  virus text
);
create index file_sha256 on documents.file (sha256);
create index file_owner on documents.file (owner, at);
create index file_unasked on documents.file (at, id) where purpose = 'dossier' and held_at is null;
create index file_quarantined on documents.file (at) where state = 'quarantined';

-- The register of results: one line for each paper that an agency signed. Numbers run per agency and year without gaps (Decree 30/2020, art. 15).
create table documents.result (
  id uuid constraint result_pk primary key,
  verify_id text not null constraint result_verify_id unique check (verify_id ~ '^[A-HJ-NP-Z2-9]{26}$'),
  file uuid not null constraint result_file references documents.file,
  sha256 text not null constraint result_sha256 unique,
  size bigint not null,
  agency uuid not null,
  agency_name text not null,
  year int not null,
  number int not null constraint result_number_positive check (number > 0),
  notation text not null,
  procedure text not null,
  dossier_code text not null,
  subject text not null,
  title text not null,
  template text not null,
  owner uuid,
  owner_name text not null,
  signer_name text not null,
  signer_position text not null,
  signer_line text constraint result_signer_line check (signer_line in ('TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
  certificate text not null,
  signed_at timestamptz not null,
  registered_by text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  revoked_reason text,
  constraint result_number unique (agency, year, number),
  constraint result_revoked check (num_nulls(revoked_at, revoked_by, revoked_reason) in (0, 3))
);
create index result_file on documents.result (file);
create index result_owner on documents.result (owner, signed_at);
create index result_dossier on documents.result (dossier_code);

-- What a person has in hand: issued to him, uploaded by himself, or digitised for him at a counter.
create table documents.vault_entry (
  id uuid constraint vault_entry_pk primary key,
  person uuid not null,
  file uuid not null constraint vault_entry_file references documents.file,
  result uuid constraint vault_entry_result references documents.result,
  source text not null constraint vault_entry_source check (source in ('issued', 'uploaded', 'digitised')),
  title text not null,
  -- The code of the kind of result (KQ.G15.000031), by which a dossier finds what need not be handed in again.
  code text,
  at timestamptz not null,
  constraint vault_entry_once unique (person, file)
);
create index vault_entry_person on documents.vault_entry (person, at desc, id);
create index vault_entry_file on documents.vault_entry (file);
create index vault_entry_result on documents.vault_entry (result);

grant select, insert on documents.file, documents.result, documents.vault_entry to khue_application;
-- Only files that no dossier holds are ever deleted.
grant delete on documents.file to khue_application;
grant update (state, scanned_at, virus, held_at) on documents.file to khue_application;
grant update (revoked_at, revoked_by, revoked_reason) on documents.result to khue_application;
