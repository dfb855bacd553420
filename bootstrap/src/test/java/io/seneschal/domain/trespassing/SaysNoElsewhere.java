package io.seneschal.domain.trespassing;

import io.seneschal.domain.shared.Refusal;

/** What is wrong here: the same "no" said in two places. */
public final class SaysNoElsewhere {

    public Refusal answer() {
        return new Never();
    }

    /** The second place. */
    public static final class Again {
        public Refusal answer() {
            return new Never();
        }
    }

    /** The "no". */
    public static final class Never extends Refusal {
        Never() {
            super(Kind.CONFLICT, "trespasser.never", facts());
        }
    }
}
