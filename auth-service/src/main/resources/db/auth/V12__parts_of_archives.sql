-- Whose file of an archive it is; one that was added before this column is not written anew, and gone within days.
alter table export_files add column service text;
