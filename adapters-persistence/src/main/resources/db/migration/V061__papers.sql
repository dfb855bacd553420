-- Invoices, credit notes, pro forma invoices, and the transfers that paid them.
--
-- They are the books: they refer to no organisation and outlive it. Invoices and credit notes are written once and never
-- changed; each holds its parties as they were on its day.

create table paper_counters (
    organisation_id uuid not null,
    series          varchar(20) not null,
    number_year     smallint not null,
    last_number     integer not null,
    constraint paper_counters_key primary key (organisation_id, series, number_year)
);

-- The provider as it stands on papers; a new row whenever it has changed.
create table paper_issuers (
    -- made of all the rest, so that the same provider is the same row
    id             uuid primary key,
    name           varchar(140) not null,
    street         varchar(140),
    house_number   varchar(32),
    postal_code    varchar(32) not null,
    town           varchar(70) not null,
    country        varchar(2) not null,
    contacts       varchar(200) array not null,
    vat_number     varchar(200),
    -- of a percent
    vat_hundredths smallint,
    specimen       boolean not null
);

create table invoices (
    id                     uuid primary key,
    organisation_id        uuid not null,
    number_year            smallint not null,
    number_sequence        integer not null,
    issued_on              date not null,
    payment_id             uuid not null,
    issuer_id              uuid not null,
    recipient_name         varchar(510) not null,
    recipient_street       varchar(140),
    recipient_house_number varchar(32),
    recipient_postal_code  varchar(32),
    recipient_town         varchar(70),
    recipient_country      varchar(2),
    paid_by                varchar(20) not null,
    currency               varchar(3) not null,
    from_prepaid           bigint not null,
    total                  bigint not null,
    created_at             timestamp(3) with time zone not null,
    -- no number twice, and no payment twice (PAY-9)
    constraint invoices_number unique (organisation_id, number_year, number_sequence),
    constraint invoices_payment unique (payment_id),
    constraint invoices_issuer foreign key (issuer_id) references paper_issuers (id)
);

create index invoices_by_organisation on invoices (organisation_id, id);

create table credit_notes (
    id                     uuid primary key,
    organisation_id        uuid not null,
    number_year            smallint not null,
    number_sequence        integer not null,
    invoice_id             uuid not null,
    invoice_year           smallint not null,
    invoice_sequence       integer not null,
    ordinal                integer not null,
    issued_on              date not null,
    issuer_id              uuid not null,
    recipient_name         varchar(510) not null,
    recipient_street       varchar(140),
    recipient_house_number varchar(32),
    recipient_postal_code  varchar(32),
    recipient_town         varchar(70),
    recipient_country      varchar(2),
    reason                 varchar(1000) not null,
    currency               varchar(3) not null,
    amount                 bigint not null,
    remaining              bigint not null,
    created_at             timestamp(3) with time zone not null,
    constraint credit_notes_number unique (organisation_id, number_year, number_sequence),
    -- two that are decided at once on the same amount can't both be the next one of their invoice
    constraint credit_notes_ordinal unique (invoice_id, ordinal),
    constraint credit_notes_remaining check (amount > 0 and remaining >= 0),
    constraint credit_notes_invoice foreign key (invoice_id) references invoices (id),
    constraint credit_notes_issuer foreign key (issuer_id) references paper_issuers (id)
);

create index credit_notes_by_organisation on credit_notes (organisation_id, id);

create table pro_formas (
    id                     uuid primary key,
    organisation_id        uuid not null,
    payment_id             uuid not null,
    account                varchar(34) not null,
    reference              varchar(27) not null,
    issued_on              date not null,
    issuer_id              uuid not null,
    recipient_name         varchar(510) not null,
    recipient_street       varchar(140),
    recipient_house_number varchar(32),
    recipient_postal_code  varchar(32),
    recipient_town         varchar(70),
    recipient_country      varchar(2),
    currency               varchar(3) not null,
    from_prepaid           bigint not null,
    amount                 bigint not null,
    state                  varchar(20) not null,
    created_at             timestamp(3) with time zone not null,
    version                bigint not null,
    constraint pro_formas_reference unique (reference),
    constraint pro_formas_payment unique (payment_id),
    constraint pro_formas_issuer foreign key (issuer_id) references paper_issuers (id)
);

create index pro_formas_by_organisation on pro_formas (organisation_id, id);
create index pro_formas_by_state on pro_formas (organisation_id, state, id);

-- Of invoices and pro forma invoices, in the currency of their paper.
create table paper_lines (
    paper_id    uuid not null,
    position    smallint not null,
    type        varchar(64) not null,
    name        varchar(510) not null,
    term_months smallint not null,
    terms       smallint not null,
    from_on     date not null,
    until_on    date not null,
    amount      bigint not null,
    constraint paper_lines_key primary key (paper_id, position)
);

create table matched_transfers (
    account        varchar(100) not null,
    bank_reference varchar(300) not null,
    pro_forma_id   uuid not null,
    booked_on      date not null,
    matched_at     timestamp(3) with time zone not null,
    -- each movement settles once, however often banks tell of it
    constraint matched_transfers_key primary key (account, bank_reference),
    constraint matched_transfers_pro_forma unique (pro_forma_id)
);
