package io.seneschal.rest.documentation;

import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code /pages/{file}}: what the small pages for people are made of, besides their words. */
public final class PageFilesResource {

    private static final Map<String, String> TYPES = Map.of(
            "page.css", "text/css; charset=utf-8",
            "copy.js", "text/javascript; charset=utf-8");

    public List<Route> routes() {
        return List.of(Route.get("/pages/{file}", this::file).besideTheApi());
    }

    private Response file(Request request) {
        var name = request.path("file");
        var type = TYPES.get(name);
        if (type == null) {
            throw Rejection.of(Reason.UNKNOWN_ROUTE);
        }
        return Response.of(200, type, read("/io/seneschal/rest/pages/" + name)).with("Cache-Control", "max-age=86400");
    }

    private static byte[] read(String resource) {
        try (var stream = PageFilesResource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
