-- Days and hours by which the city's clock runs. Facts, loaded from data/<city>/; what follows from them is computed on reading.
create schema deadlines;
grant usage on schema deadlines to khue_application;

-- Dates that are not what their weekday says. A row for the same date of each state may stand: decided wins over projected over statutory.
create table deadlines.calendar_day (
  day date not null,
  state text not null constraint calendar_day_state check (state in ('statutory', 'projected', 'decided', 'proposed')),
  kind text not null constraint calendar_day_kind check (kind in ('holiday', 'in_lieu', 'swap_off', 'swap_work')),
  name text not null,
  english text not null,
  decision text not null,
  -- A proposed day counts only after the administrator's switch, which loading the file again does not touch.
  counts boolean not null,
  constraint calendar_day_pk primary key (day, state)
);

-- A part of a working day; a change of hours is a new valid_from with all its parts.
create table deadlines.office_hours (
  valid_from date not null,
  opens time not null,
  closes time not null,
  cut_off time not null,
  constraint office_hours_pk primary key (valid_from, opens),
  constraint office_hours_order check (opens < closes)
);

grant select, insert, update, delete on deadlines.calendar_day, deadlines.office_hours to khue_application;
