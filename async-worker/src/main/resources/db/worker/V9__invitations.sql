-- An invitation goes to somebody who may have no account: its mail is about the code that it brings.
alter table notifications drop constraint notifications_check,
  add constraint notifications_subject_check
    check (order_id is not null or user_id is not null or kind = 'INVITATION');
