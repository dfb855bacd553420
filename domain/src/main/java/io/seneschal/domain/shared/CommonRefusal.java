package io.seneschal.domain.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every "no" that no concept owns. */
public abstract sealed class CommonRefusal extends Refusal {

    private CommonRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Somebody else stored the same thing meanwhile. Stores say it; whoever asked may ask again. */
    public static final class StaleChange extends CommonRefusal {
        public StaleChange(Object id) {
            super(Kind.CONFLICT, "request.conflict", facts("id", id), "try-again");
        }
    }

    /** The caller said what it had seen, and that is not what is there now. */
    public static final class SeenVersionStale extends CommonRefusal {
        public SeenVersionStale(long seen, long present) {
            super(Kind.STALE, "request.stale", facts("seen", seen, "present", present), "read-again");
        }

        /** There is nothing, or nothing that could have been seen as that. */
        public SeenVersionStale() {
            super(Kind.STALE, "request.stale", facts(), "read-again");
        }
    }

    /** An e-mail address is one {@code @} between a name and a domain, 254 characters at most. */
    public static final class UnusableEmailAddress extends CommonRefusal {
        public UnusableEmailAddress(String text) {
            super(Kind.INVALID, "email.unusable", facts("email", text), "use-an-email-address");
        }
    }

    /** Mail and refusals are written in five languages; others can't be promised. */
    public static final class UnusableLocale extends CommonRefusal {
        public UnusableLocale(String text) {
            super(Kind.INVALID, "locale.unusable", facts("locale", text), "use-a-supported-language");
        }
    }

    /** A person's names must be readable in a list and in a letter, and harmless in a spreadsheet. */
    public static final class UnusablePersonName extends CommonRefusal {
        public UnusablePersonName(String text, int longest) {
            super(Kind.INVALID, "name.unusable", facts("name", text, "longest", longest), "use-a-plain-name");
        }
    }

    /** Only a person with an account can do this: it is about their own things. */
    public static final class PersonNeeded extends CommonRefusal {
        public PersonNeeded() {
            super(Kind.FORBIDDEN, "actor.person-needed", facts(), "use-a-token-of-a-user");
        }
    }

    /** Only an operator can do this: it is about all organisations. */
    public static final class OperatorNeeded extends CommonRefusal {
        OperatorNeeded() {
            super(Kind.FORBIDDEN, "actor.operator-needed", facts(), "use-an-operator-token");
        }
    }

    /** The word is not on the list. */
    public static final class NotOneOf extends CommonRefusal {
        public NotOneOf(String value, List<String> allowed) {
            super(Kind.INVALID, "value.not-one-of", facts("value", value, "allowed", allowed), "use-an-allowed-value");
        }
    }

    /** A file that can't be read as what it should be; nothing of it was applied. */
    public static final class UnreadableFile extends CommonRefusal {
        public UnreadableFile(long line, String problem) {
            super(Kind.INVALID, "file.unreadable", facts("line", line, "problem", problem), "correct-the-file");
        }
    }

    /**
     * Something in a file is not what stands there in such files; nothing of it was applied.
     *
     * <p>The field is a JSON pointer.
     */
    public static final class MisfitEntry extends CommonRefusal {
        public MisfitEntry(long line, String field, String problem) {
            super(
                    Kind.INVALID,
                    "file.misfit-entry",
                    facts("line", line, "field", field, "problem", problem),
                    "correct-the-file");
        }
    }

    /** One row of a table has more or fewer cells than there are columns; the others are not touched by it. */
    public static final class MisfitRow extends CommonRefusal {
        public MisfitRow(long line, int cells, int columns) {
            super(
                    Kind.INVALID,
                    "file.misfit-row",
                    facts("line", line, "cells", cells, "columns", columns),
                    "correct-the-file");
        }
    }

    /** A table needs these columns and no others. */
    public static final class WrongColumns extends CommonRefusal {
        public WrongColumns(List<String> missing, List<String> unknown, List<String> allowed) {
            super(
                    Kind.INVALID,
                    "file.wrong-columns",
                    facts("missing", missing, "unknown", unknown, "allowed", allowed),
                    "correct-the-file");
        }
    }

    /** Too many in too short a time. */
    public static final class TooMany extends CommonRefusal {
        public TooMany(int limit, Duration within, Duration retryAfter) {
            super(
                    Kind.THROTTLED,
                    "request.too-many",
                    facts(
                            "limit",
                            limit,
                            "within_seconds",
                            within.toSeconds(),
                            "retry_after_seconds",
                            Math.max(1, retryAfter.plusMillis(999).toSeconds())),
                    "try-again-later");
        }
    }
}
