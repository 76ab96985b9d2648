-- How often work on a song was begun: only the last to begin may change it.
alter table song add column attempt bigint not null default 0;

-- JSON: the longest passage that the song shares with what its model learned from; null until it is made, or unknown.
alter table song add column originality varchar(2000);

-- One row: the folder in which the songs' files lie. Empty in an embedded database, which lies in that folder itself.
create table home (
    only_row    smallint primary key check (only_row = 1),
    id          varchar(22) not null,
    folder      varchar(4000) not null
);
