package io.seneschal.persistence.shared;

/**
 * A statement that should have worked did not: a defect. It names the statement and what kind of error the database
 * reported, and keeps neither the database's message nor its exception, because these print the values: names, addresses,
 * hashes.
 */
public final class StorageFailure extends RuntimeException {

    StorageFailure(String statement, String problem) {
        super(statement + ": " + problem);
    }
}
