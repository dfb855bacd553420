package io.seneschal.cli.shared;

import java.net.URI;

/** Links below the address under which people reach the server, which may be a path of a larger site. */
public final class PublicLink {

    private PublicLink() {}

    /** @param path without a slash at its beginning */
    public static String below(URI publicUrl, String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base : base + "/") + path;
    }
}
