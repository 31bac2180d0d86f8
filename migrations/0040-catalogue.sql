-- Procedures of public administration: dated versions, the ministries' records as they came, and what searching needs.
create schema catalogue;
grant usage on schema catalogue to khue_application;

-- 'own': described by data/ in our words, and stays so whatever is imported; 'imported': the words of a record.
create table catalogue.procedure (
  code text constraint procedure_pk primary key constraint procedure_code check (code ~ '^[0-9][.][0-9]{6}$'),
  origin text not null constraint procedure_origin check (origin in ('own', 'imported')),
  short_name text not null constraint procedure_short_name check (char_length(short_name) between 1 and 32),
  -- Who chose it: a name chosen in the office outlives every import.
  short_name_by text not null constraint procedure_short_name_by check (short_name_by in ('rule', 'file', 'office')),
  version int not null default 1
);

create table catalogue.procedure_version (
  id uuid constraint procedure_version_pk primary key,
  code text not null constraint procedure_version_code references catalogue.procedure (code),
  valid_from date not null,
  -- Its last day. The day before valid_from: it was replaced before it had a whole day.
  valid_to date constraint procedure_version_days check (valid_to >= valid_from - 1),
  written_at timestamptz not null,
  -- Of the content, to know whether a file changes anything.
  digest text not null,
  content jsonb not null,
  -- What a row of a list shows.
  card jsonb not null,
  name text not null,
  field text not null,
  ministry text not null,
  levels text[] not null,
  service_level text not null constraint procedure_version_service check (service_level in ('full', 'partial', 'in_person')),
  fee text not null constraint procedure_version_fee check (fee in ('free', 'free_online', 'paid', 'unstated')),
  audience text[] not null,
  essential boolean not null,
  -- What is searched: short name (A), name and words of our own (B), summary and field (C), results (D); folded, without diacritics.
  words tsvector not null,
  -- The short name, folded: for what is only like it in its letters.
  folded text not null
);
-- What is searched, by weight: short name (A); name and words of our own (B); summary and field (C); results (D). Without diacritics.
create function catalogue.words_of(short_name text, content jsonb) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('simple', platform.fold(concat_ws(' ', short_name, content -> 'english' ->> short_name))), 'A')
    || setweight(to_tsvector('simple', platform.fold(concat_ws(' ', content ->> 'name', content -> 'english' ->> (content ->> 'name'),
      (select string_agg(k.word, ' ') from jsonb_array_elements_text(content -> 'keywords') as k(word))))), 'B')
    || setweight(to_tsvector('simple', platform.fold(concat_ws(' ', content ->> 'summary', content -> 'english' ->> (content ->> 'summary'),
      content ->> 'field', content -> 'english' ->> (content ->> 'field')))), 'C')
    || setweight(to_tsvector('simple', platform.fold(coalesce(
      (select string_agg(r.result ->> 'name', ' ') from jsonb_array_elements(content -> 'results') as r(result)), ''))), 'D');
grant execute on function catalogue.words_of(text, jsonb) to khue_application;

create index procedure_version_code on catalogue.procedure_version (code, valid_from);
create unique index procedure_version_current on catalogue.procedure_version (code) where valid_to is null;
create index procedure_version_words on catalogue.procedure_version using gin (words);
create index procedure_version_folded on catalogue.procedure_version using gin (folded public.gin_trgm_ops);

-- A record of the national database as it was last imported, also where our own description stands in front of it.
create table catalogue.record (
  code text constraint record_pk primary key,
  record jsonb not null,
  digest text not null,
  imported_at timestamptz not null
);

-- Words and pairs of words of the names, folded, as they are mostly written: to understand what is typed without diacritics or wrongly.
create table catalogue.phrase (
  folded text constraint phrase_pk primary key,
  shown text not null,
  uses int not null
);
-- The single words, read together when something typed is not understood.
create index phrase_words on catalogue.phrase (folded) include (shown, uses) where folded not like '% %';

-- Which files are loaded already, so that a start need not read them again.
create table catalogue.loaded (
  city text constraint loaded_pk primary key,
  digest text not null,
  at timestamptz not null
);

grant select, insert, update on catalogue.procedure, catalogue.procedure_version, catalogue.record, catalogue.loaded to khue_application;
grant select, insert, delete on catalogue.phrase to khue_application;
