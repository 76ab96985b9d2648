-- A wish may be a tune of 512 notes.
alter table song alter column wishes set data type varchar(20000);
