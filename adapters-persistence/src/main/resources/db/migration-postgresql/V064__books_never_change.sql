-- The ledger of prepaid money stays what it was as papers do (PAY-8), and nothing of the books is emptied in one go either.

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is never changed; book the opposite';
end
$$;

create trigger ledger_never_changes before update or delete on ledger_transactions
    for each row execute function refuse_change_of_ledger();
create trigger ledger_is_never_emptied before truncate on ledger_transactions
    for each statement execute function refuse_change_of_ledger();

create trigger invoices_are_never_emptied before truncate on invoices
    for each statement execute function refuse_change_of_papers();
create trigger credit_notes_are_never_emptied before truncate on credit_notes
    for each statement execute function refuse_change_of_papers();
create trigger paper_lines_are_never_emptied before truncate on paper_lines
    for each statement execute function refuse_change_of_papers();
