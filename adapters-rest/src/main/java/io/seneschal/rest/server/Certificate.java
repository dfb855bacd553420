package io.seneschal.rest.server;

import java.nio.file.Path;

/**
 * A certificate of one's own, in two PEM files.
 *
 * @param chain the certificate and those between it and its root
 * @param key its private key (PKCS#8 or PKCS#1), not encrypted
 */
public record Certificate(Path chain, Path key) {}
