package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where this server is published: a proxy may have put a path before all of ours, which it takes off again before it asks us.
 * Whoever follows a link has to go through it.
 *
 * @param before what stands before our paths outside: nothing, or {@code /prefix}
 */
public record Published(String before) {

    /** @param publicUrl the address under which everybody asks; {@code null} if paths are the same inside and outside */
    public static Published at(@Nullable URI publicUrl) {
        var path = publicUrl == null || publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
        // It is written into texts with quotation marks.
        var written = path.replace("'", "%27");
        return new Published(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
    }

    /** An empty page, whose style and script are found from outside. */
    public HtmlPage page(Language language, String title) {
        return new HtmlPage(this, language, title);
    }

    /** An answer that says where something is as whoever asks would find it. */
    public Response told(Response answer) {
        return before.isEmpty() ? answer : answer.map("Location", this::path);
    }

    /** A path of ours as it is asked for from outside. */
    public String path(String ours) {
        return before + ours;
    }
}
