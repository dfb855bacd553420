package io.seneschal.application.security;

/** The passwords that everybody tries first. */
@FunctionalInterface
public interface CommonPasswords {

    /** @param password in lower case */
    boolean contains(String password);
}
