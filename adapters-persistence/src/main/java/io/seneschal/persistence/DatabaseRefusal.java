package io.seneschal.persistence;

import io.seneschal.domain.shared.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a database can't be worked with. */
public abstract sealed class DatabaseRefusal extends Refusal {

    private DatabaseRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Only H2 files, H2 in memory and PostgreSQL are spoken to. */
    public static final class UnusableUrl extends DatabaseRefusal {
        UnusableUrl() {
            super(Kind.INVALID, "database.unusable-url", facts(), "use-an-h2-or-postgresql-url");
        }
    }

    /** Somebody wants to look at a database that has never been made. */
    public static final class Missing extends DatabaseRefusal {
        Missing(String file) {
            super(Kind.UNKNOWN, "database.missing", facts("file", file), "make-the-database");
        }
    }

    /** A newer program has changed the tables in ways that this one doesn't know. */
    public static final class NewerThanProgram extends DatabaseRefusal {
        NewerThanProgram(String database, String program) {
            super(
                    Kind.CONFLICT,
                    "database.newer-than-program",
                    facts("database", database, "program", program),
                    "use-a-newer-program");
        }
    }

    /** The tables are not there yet, or not all. */
    public static final class NotMigrated extends DatabaseRefusal {
        NotMigrated(@Nullable String database, String program) {
            super(
                    Kind.CONFLICT,
                    "database.not-migrated",
                    facts("database", database == null ? "-" : database, "program", program),
                    "migrate-the-database");
        }
    }

    /** Another process holds the file and doesn't let go of it. */
    public static final class InUse extends DatabaseRefusal {
        InUse(String file) {
            super(Kind.CONFLICT, "database.in-use", facts("file", file), "stop-the-other-process");
        }
    }
}
