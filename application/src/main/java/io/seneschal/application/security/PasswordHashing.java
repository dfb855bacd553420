package io.seneschal.application.security;

import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.PasswordHash;

/** Slow, salted hashing of account passwords (USR-9). It takes tens of milliseconds, so never inside a transaction. */
public interface PasswordHashing {

    PasswordHash hash(NewPassword password);

    boolean matches(String password, PasswordHash hash);

    /** Takes as long as {@link #matches} and answers no: so an unknown login can't be told by the time it takes. */
    void matchNobody(String password);
}
