-- Whoever has a connection can't change the books by mistake either (PAY-9).

create function refuse_change_of_papers() returns trigger language plpgsql as $$
begin
    raise exception 'Papers are never changed; issue a credit note';
end
$$;

create trigger invoices_never_change before update or delete on invoices
    for each row execute function refuse_change_of_papers();
create trigger credit_notes_never_change before update or delete on credit_notes
    for each row execute function refuse_change_of_papers();
create trigger paper_lines_never_change before update or delete on paper_lines
    for each row execute function refuse_change_of_papers();
