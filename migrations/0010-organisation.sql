-- Who acts, and for which territory: units, agencies, officers. Each row has the days from which and until which it holds;
-- nothing that others may have named is ever deleted, it ends.
create schema organisation;

-- The one city this database serves. `version` goes up with every change of what was loaded, so that each process knows when to read again.
create table organisation.city (
  key text constraint city_pk primary key,
  digest text not null,
  version bigint not null,
  -- Which agency is competent for which procedure: an ordered list, the first that fits holds.
  rules jsonb not null,
  loaded_at timestamptz not null
);
create unique index city_only_one on organisation.city ((true));

-- A territory. A code may live on for another unit in a later era, so the identity is code and first day.
create table organisation.unit (
  id uuid constraint unit_pk primary key,
  code text not null,
  kind text not null constraint unit_kind check (kind in ('city', 'district', 'commune')),
  type text not null,
  name text not null,
  parent uuid constraint unit_parent_fk references organisation.unit,
  valid_from date,
  valid_to date,
  constraint unit_identity unique nulls not distinct (code, valid_from),
  constraint unit_period check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create index unit_parent on organisation.unit (parent);

create table organisation.unit_successor (
  unit uuid not null constraint unit_successor_unit_fk references organisation.unit,
  successor uuid not null constraint unit_successor_successor_fk references organisation.unit,
  constraint unit_successor_pk primary key (unit, successor)
);
create index unit_successor_back on organisation.unit_successor (successor);

create table organisation.agency (
  id uuid constraint agency_pk primary key,
  key text not null constraint agency_key unique,
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text not null constraint agency_kind check (kind in
    ('city', 'department', 'centre', 'branch', 'service_point', 'commune', 'police', 'commune_police', 'district', 'other')),
  parent uuid constraint agency_parent_fk references organisation.agency,
  unit uuid constraint agency_unit_fk references organisation.unit,
  symbol text,
  phone text,
  address text,
  fields text[] not null,
  valid_from date,
  valid_to date,
  constraint agency_period check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create index agency_parent on organisation.agency (parent);
create index agency_unit on organisation.agency (unit);

create table organisation.agency_successor (
  agency uuid not null constraint agency_successor_agency_fk references organisation.agency,
  successor uuid not null constraint agency_successor_successor_fk references organisation.agency,
  constraint agency_successor_pk primary key (agency, successor)
);
create index agency_successor_back on organisation.agency_successor (successor);

-- Identifier codes (Decision 20/2020/QĐ-TTg) are dated names of an agency, never its identity.
create table organisation.agency_code (
  agency uuid not null constraint agency_code_agency_fk references organisation.agency,
  code text not null,
  state text not null constraint agency_code_state check (state in ('official', 'provisional')),
  valid_from date,
  valid_to date,
  constraint agency_code_identity unique nulls not distinct (code, valid_from)
);
create index agency_code_agency on organisation.agency_code (agency);

create table organisation.officer (
  id uuid constraint officer_pk primary key,
  login text not null constraint officer_login unique,
  name text not null,
  identifier text not null constraint officer_identifier unique,
  phone text,
  added_at timestamptz not null,
  version int not null default 1
);

-- One position in one agency, with what it may do there. An officer may hold several.
create table organisation.post (
  id uuid constraint post_pk primary key,
  officer uuid not null constraint post_officer_fk references organisation.officer,
  agency uuid not null constraint post_agency_fk references organisation.agency,
  position text not null,
  line text constraint post_line check (line in ('TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
  roles text[] not null constraint post_roles check (
    cardinality(roles) > 0
    and roles <@ array['counter', 'specialist', 'head', 'leader', 'archivist', 'procedure_control', 'administrator']),
  valid_from date not null,
  valid_to date,
  constraint post_period check (valid_to is null or valid_to >= valid_from),
  constraint post_once unique (officer, agency, position, valid_from)
);
create index post_officer on organisation.post (officer);
create index post_agency on organisation.post (agency);

grant usage on schema organisation to khue_application;
grant select, insert, update on organisation.city, organisation.unit, organisation.agency, organisation.officer, organisation.post to khue_application;
grant select, insert, delete on organisation.unit_successor, organisation.agency_successor, organisation.agency_code to khue_application;
