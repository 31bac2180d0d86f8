-- People as the city knows them, and how they sign in. The identifier says who somebody is; telephone and e-mail are contacts only.
create schema identity;
grant usage on schema identity to khue_application;

create table identity.person (
  id uuid constraint person_pk primary key,
  identifier text not null constraint person_identifier unique constraint person_identifier_shape check (identifier ~ '^[0-9]{12}$'),
  -- Nine digits of the old card: a second way to find somebody, never the only one.
  old_identifier text constraint person_old_identifier_shape check (old_identifier ~ '^[0-9]{9}$'),
  name text not null constraint person_name check (name <> ''),
  birth_date date,
  sex text constraint person_sex check (sex in ('male', 'female')),
  phone text,
  email text,
  -- The level of the electronic identity account; 1 for somebody who has none and came to a counter.
  level int not null default 1 constraint person_level check (level in (1, 2)),
  -- Where name, day of birth and sex come from, and since when.
  source text not null constraint person_source check (source in ('account', 'population', 'counter')),
  known_at timestamptz not null,
  created_at timestamptz not null,
  version int not null default 1
);
create index person_old_identifier on identity.person (old_identifier) where old_identifier is not null;

-- An account at an OpenID provider. The pair of issuer and subject never changes hands; the identifier may be corrected by law.
create table identity.account (
  issuer text not null,
  subject text not null,
  person uuid not null constraint account_person references identity.person (id),
  level int not null constraint account_level check (level in (1, 2)),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  constraint account_pk primary key (issuer, subject)
);
create index account_person_list on identity.account (person);

grant select, insert, update on identity.person, identity.account to khue_application;
