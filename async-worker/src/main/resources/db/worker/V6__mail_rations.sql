-- How many mails went to a mailbox that nobody proved to want them, by the hash of its address; deleted after two days.
create table mail_rations (
  mailbox text primary key,
  day timestamptz not null,
  in_day integer not null check (in_day > 0),
  hour timestamptz not null,
  in_hour integer not null check (in_hour > 0)
);
create index mail_rations_age on mail_rations (hour);
alter table notifications add column admitted boolean not null default false;
alter table notifications drop constraint notifications_status_check,
  add constraint notifications_status_check check (status in ('PENDING', 'SENT', 'FAILED', 'CANCELLED', 'WITHHELD'));
create index notifications_age on notifications (created_at);
