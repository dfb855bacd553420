-- 2,000 organisations of five members, five products and two teams of three, and number 2001, in which 1,000 members are in
-- one team that opens 400 of 500 products, as the first of them do themselves. The small ones have a mailbox each, the large
-- one has 1,000 in a product more: 20 are open to the first member and 20 to their other team. A device is on each, and 500
-- more are on the first of the large one. One agent of support handles 20,000 tickets, of which every tenth is open, and a
-- thousand others handle 20 each. Ids end with their number in decimal digits.

create function pg_temp.key(kind text, number bigint) returns uuid immutable language sql
    as $$ select cast('01900000-0000-7' || kind || '-8000-' || lpad(cast(number as text), 12, '0') as uuid) $$;

insert into users (id, login, login_folded, password, first_name, last_name, phone, locale, search_text, created_at, version)
select pg_temp.key('001', n), 'user' || n, 'user' || n, '-', 'Ada', 'Number ' || n, '+41220000000', 'fr', 'ada', now(), 0
from generate_series(1, 11000) n;

insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
select pg_temp.key('003', n), 'Association ' || n, 'company', 'Europe/Zurich', 'association', now(), 5, 0
from generate_series(1, 2001) n;

insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product, state, joined_at, version)
select pg_temp.key('003', least((n - 1) / 5 + 1, 2001)), pg_temp.key('001', n),
       case when n <= 10000 and n % 5 = 1 then 'legal_responsible' else 'collaborator' end, false, false, false, 'active', now(), 0
from generate_series(1, 11000) n;

insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months, created_at, version)
select pg_temp.key('008', n), pg_temp.key('003', least((n - 1) / 5 + 1, 2001)), 'drive', 'Drive ' || n, 'drive ' || n,
       'active', '2099-12-31', 31, 12, now(), 0
from generate_series(1, 10501) n;

insert into mailboxes (id, organisation_id, product_id, address, address_folded, resource, search_text, self_service,
                       created_at, version)
select pg_temp.key('00b', n), pg_temp.key('003', least(n, 2001)), pg_temp.key('008', case when n <= 2000 then n * 5 else 10501 end),
       'box' || n || '@example.org', 'box' || n || '@example.org', 'mailbox:box' || n || '@example.org',
       'box' || n || '@example.org', false, now(), 0
from generate_series(1, 3000) n;

insert into devices (id, organisation_id, mailbox_id, user_id, name, icon, protocols, password_hash, created_by_kind,
                     created_by_id, created_at, version)
select pg_temp.key('00c', n), pg_temp.key('003', least(n, 2001)), pg_temp.key('00b', n),
       pg_temp.key('001', case when n <= 2000 then n * 5 - 3 else n + 8000 end), 'Laptop', 'laptop', 'imap smtp',
       'password' || n, 'operator', 'root', now(), 0
from generate_series(1, 3000) n
union all
select pg_temp.key('00c', n), pg_temp.key('003', 2001), pg_temp.key('00b', 2001), pg_temp.key('001', n + 7001), 'Phone',
       'phone', 'imap smtp', 'password' || n, 'operator', 'root', now(), 0
from generate_series(3001, 3500) n;

insert into teams (id, organisation_id, name, name_folded, search_text, created_at, version)
select pg_temp.key('009', n), pg_temp.key('003', (n - 1) / 2 + 1), 'Team ' || n, 'team ' || n, 'team ' || n, now(), 0
from generate_series(1, 4002) n;

insert into team_members (organisation_id, team_id, user_id, joined_at)
select pg_temp.key('003', (n - 1) / 6 + 1), pg_temp.key('009', (n - 1) / 3 + 1),
       pg_temp.key('001', (n - 1) / 6 * 5 + (n - 1) % 3 + 2), now()
from generate_series(1, 12000) n
union all
select pg_temp.key('003', 2001), pg_temp.key('009', 4001), pg_temp.key('001', 10000 + n), now()
from generate_series(1, 1000) n
union all
select pg_temp.key('003', 2001), pg_temp.key('009', 4002), pg_temp.key('001', 10001), now();

insert into accesses (id, organisation_id, holder_user, holder_team, product_id, product_key, narrowed_to, rights,
                      granted_at, version)
select pg_temp.key('00a', n), pg_temp.key('003', n), pg_temp.key('001', n * 5 - 3), null, pg_temp.key('008', n * 5),
       pg_temp.key('008', n * 5), '', 'technical', now(), 0
from generate_series(1, 2000) n
union all
select pg_temp.key('00a', 2000 + n), pg_temp.key('003', n), null, pg_temp.key('009', n * 2), pg_temp.key('008', n * 5),
       pg_temp.key('008', n * 5), '', 'technical', now(), 0
from generate_series(1, 2000) n
union all
select pg_temp.key('00a', 4000 + n), pg_temp.key('003', 2001), pg_temp.key('001', 10001), null,
       pg_temp.key('008', 10000 + n), pg_temp.key('008', 10000 + n), '', 'technical', now(), 0
from generate_series(1, 400) n
union all
select pg_temp.key('00a', 4400 + n), pg_temp.key('003', 2001), null, pg_temp.key('009', 4001),
       pg_temp.key('008', 10000 + n), pg_temp.key('008', 10000 + n), '', 'technical', now(), 0
from generate_series(1, 400) n
union all
select pg_temp.key('00a', 4800 + n), pg_temp.key('003', 2001), case when n <= 20 then pg_temp.key('001', 10001) end,
       case when n > 20 then pg_temp.key('009', 4002) end, pg_temp.key('008', 10501), pg_temp.key('008', 10501),
       'mailbox:box' || 2000 + n || '@example.org', 'read_mail send_mail', now(), 0
from generate_series(1, 40) n;

insert into tickets (id, customer_id, subject, text, language, state, opened_at, closed_at, version)
select pg_temp.key('00d', n), pg_temp.key('001', n % 11000 + 1), 'Help', 'Please', 'fr',
       case when n % 20 = 0 then 'open' else 'closed' end, now(), case when n % 20 > 0 then now() end, 0
from generate_series(1, 40000) n;

insert into ticket_agents (ticket_id, agent, agent_folded, state)
select pg_temp.key('00d', n), agent.name, agent.name, case when n % 20 = 0 then 'open' else 'closed' end
from generate_series(1, 40000) n
cross join lateral (select case when n % 2 = 0 then 'anna' else 'agent' || n / 40 end || '@support.example' as name) agent;

analyze;
