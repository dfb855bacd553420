package io.seneschal.application.billing;

import io.seneschal.domain.billing.BankEntry;
import java.io.InputStream;
import java.util.List;

/** What banks tell of accounts, in files. */
public interface BankStatements {

    /**
     * The movements in a file, in its order.
     *
     * @param file read to its end, and left open
     * @throws io.seneschal.domain.shared.CommonRefusal.UnreadableFile if it is no statement, with the line and a word
     */
    List<BankEntry> read(InputStream file);
}
