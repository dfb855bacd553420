-- Mailboxes, their devices, and what opens those.

-- When whoever made a token had given their password for the last time (DEV-11); null if nobody had.
alter table api_tokens add column logged_in_at timestamp(3) with time zone;

-- The third kind of holder: a mail server, by the name of its token.
alter table api_tokens add column holder_mail_server varchar(300);

create index api_tokens_by_mail_server on api_tokens (holder_mail_server, id);

-- To whom something inside a product is open, such as a mailbox.
create index accesses_by_resource on accesses (organisation_id, product_id, narrowed_to, id);
