-- When each subject was counted lately, shared by all server processes (API-3). Unlogged: after a crash of the database
-- counting begins anew, and no request waits for the disk because it was counted.
create unlogged table rolling_windows (
    -- a hash of who is counted, with what for
    subject    varchar(64) primary key,
    -- milliseconds since 1970, oldest first; never more than the limit
    instants   bigint[] not null,
    -- whether the latest request was counted, or refused
    counted    boolean not null,
    -- from when on the row says nothing any more
    idle_from  bigint not null
) with (fillfactor = 50);

create index rolling_windows_by_idleness on rolling_windows (idle_from);
