-- When what comes again is due, and which server does it at the moment. As db-scheduler wants it, whose table it is; its
-- times are all in UTC, so none of them needs a zone.

create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp(6) not null,
    picked               boolean not null,
    picked_by            varchar(100),
    last_success         timestamp(6),
    last_failure         timestamp(6),
    consecutive_failures integer,
    last_heartbeat       timestamp(6),
    version              bigint not null,
    priority             smallint,
    constraint scheduled_tasks_key primary key (task_name, task_instance)
);
