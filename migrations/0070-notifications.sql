-- Messages to people by e-mail and SMS. What was sent, when, and what became of it; texts go after a year (docs/operations.md).
create schema notifications;

create table notifications.message (
  id uuid constraint message_pk primary key,
  person uuid,
  about uuid not null,
  channel text not null constraint message_channel check (channel in ('email', 'sms')),
  address text not null,
  subject text,
  body text not null,
  state text not null default 'waiting' constraint message_state check (state in ('waiting', 'sent', 'refused')),
  created_at timestamptz not null,
  sent_at timestamptz,
  reason text
);
create index message_person on notifications.message (person, created_at desc);
create index message_about on notifications.message (about, created_at);

grant usage on schema notifications to khue_application;
grant select, insert, update on notifications.message to khue_application;
