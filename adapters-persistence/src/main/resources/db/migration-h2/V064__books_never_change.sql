-- Whoever has a connection can't change the books by mistake either (PAY-8, PAY-9).
create trigger invoices_never_change before update, delete on invoices
    for each row call 'io.seneschal.persistence.billing.UnchangingBooks';
create trigger credit_notes_never_change before update, delete on credit_notes
    for each row call 'io.seneschal.persistence.billing.UnchangingBooks';
create trigger paper_lines_never_change before update, delete on paper_lines
    for each row call 'io.seneschal.persistence.billing.UnchangingBooks';
create trigger ledger_never_changes before update, delete on ledger_transactions
    for each row call 'io.seneschal.persistence.billing.UnchangingBooks';
