-- What customers attach to tickets. It goes with the ticket.

create table ticket_attachments (
    id          uuid primary key,
    ticket_id   uuid not null,
    kind        varchar(20) not null,
    name        varchar(300) not null,
    -- as found in the content
    media_type  varchar(200) not null,
    bytes       bigint not null,
    attached_at timestamp(3) with time zone not null,
    constraint ticket_attachments_ticket foreign key (ticket_id) references tickets (id) on delete cascade
);

create index ticket_attachments_by_ticket on ticket_attachments (ticket_id, id);

-- What is in attachments, in pieces of 64 KiB, so that nobody ever holds the whole.
create table attachment_pieces (
    attachment_id uuid not null,
    number        integer not null,
    content       bytea not null,
    constraint attachment_pieces_key primary key (attachment_id, number),
    constraint attachment_pieces_attachment foreign key (attachment_id) references ticket_attachments (id)
        on delete cascade
);
