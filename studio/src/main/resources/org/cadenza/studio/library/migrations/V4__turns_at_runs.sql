-- How often training a run was begun: only the last to begin may change it.
alter table run add column attempt bigint not null default 0;
