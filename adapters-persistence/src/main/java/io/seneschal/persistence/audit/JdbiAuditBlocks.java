package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditBlock;
import io.seneschal.application.audit.AuditBlocks;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Blocks in their table; its key lets one of several sealers win. */
public final class JdbiAuditBlocks implements AuditBlocks {

    private static final String BLOCKS =
            "select number, first_position, last_position, events, leaves, previous, sealed_at, hash from audit_blocks ";

    private final JdbiStore store;

    public JdbiAuditBlocks(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<AuditBlock> newest() {
        return store.ask(handle -> handle.createQuery(BLOCKS + "order by number desc limit 1")
                .map(JdbiAuditBlocks::block)
                .findOne());
    }

    @Override
    public List<AuditBlock> after(long number, int most) {
        return store.ask(handle -> handle.createQuery(BLOCKS + "where number > :number order by number limit :most")
                .bind("number", number)
                .bind("most", most)
                .map(JdbiAuditBlocks::block)
                .list());
    }

    @Override
    public boolean remember(UUID event) {
        return store.ask(handle -> handle.createQuery(
                        "select number from audit_blocks where leaves like :leaf order by number limit 1")
                .bind("leaf", "%" + event + " %")
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void add(AuditBlock block) {
        store.writeAside(handle -> handle.createUpdate("""
                        insert into audit_blocks
                            (number, first_position, last_position, events, leaves, previous, sealed_at, hash)
                        values (:number, :firstPosition, :lastPosition, :events, :leaves, :previous, :sealedAt, :hash)
                        """)
                .bind("number", block.number())
                .bind("firstPosition", block.firstPosition())
                .bind("lastPosition", block.lastPosition())
                .bind("events", block.events())
                .bind("leaves", block.leaves())
                .bind("previous", block.previous())
                .bind("sealedAt", block.sealedAt())
                .bind("hash", block.hash())
                .execute());
    }

    private static AuditBlock block(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new AuditBlock(
                row.number("number"),
                row.number("first_position"),
                row.number("last_position"),
                Math.toIntExact(row.number("events")),
                row.text("leaves"),
                row.text("previous"),
                row.instant("sealed_at"),
                row.text("hash"));
    }
}
