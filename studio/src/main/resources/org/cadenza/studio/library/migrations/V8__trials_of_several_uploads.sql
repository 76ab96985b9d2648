-- A trial may compare with several uploads (their ids, one after the other), and contestants with hundreds of songs.
alter table trial alter column upload set data type varchar(200);
alter table trial alter column wishes set data type varchar(200000);
