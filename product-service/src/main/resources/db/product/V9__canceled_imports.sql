alter table imports
  drop constraint imports_status_check,
  add constraint imports_status_check check (status in ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELED'));
