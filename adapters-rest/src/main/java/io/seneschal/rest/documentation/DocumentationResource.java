package io.seneschal.rest.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** {@code /openapi.yaml}, and {@code /docs}, which shows it to people. Every script and style is served from here. */
public final class DocumentationResource {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Before the path of a server in the contract. */
    private static final String SERVER = "url: ";

    private static final String DAY = "max-age=86400";

    /** The files of the WebJar that the page uses, by type. */
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "favicon-32x32.png", "image/png");

    private final Published published;

    public DocumentationResource(Published published) {
        this.published = published;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/openapi.yaml", this::contract).besideTheApi(),
                Route.get("/docs", this::page).besideTheApi(),
                Route.get("/docs/{file}", this::file).besideTheApi());
    }

    private Response contract(Request request) {
        var text = new String(read("/io/seneschal/rest/openapi.yaml"), UTF_8)
                .replace(SERVER + "/", SERVER + published.path("/"));
        return Response.of(200, "application/yaml; charset=utf-8", text.getBytes(UTF_8));
    }

    private Response page(Request request) {
        return Response.page("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width">
                        <title>Seneschal: the REST interface</title>
                        <link rel="stylesheet" href="%1$s/docs/swagger-ui.css">
                        <link rel="icon" href="%1$s/docs/favicon-32x32.png">
                        </head>
                        <body>
                        <div id="contract"></div>
                        <noscript><p>The contract is also plain text: <a href="%1$s/openapi.yaml">openapi.yaml</a></p></noscript>
                        <script src="%1$s/docs/swagger-ui-bundle.js"></script>
                        <script src="%1$s/docs/start.js"></script>
                        </body>
                        </html>
                        """.formatted(published.before())).with("Content-Security-Policy", POLICY);
    }

    private Response file(Request request) {
        var name = request.path("file");
        if (name.equals("start.js")) {
            return Response.of(200, "text/javascript; charset=utf-8", script().getBytes(UTF_8))
                    .with("Cache-Control", DAY);
        }
        var type = FILES.get(name);
        if (type == null) {
            throw Rejection.of(Reason.UNKNOWN_ROUTE);
        }
        return Response.of(200, type, read("/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name))
                .with("Cache-Control", DAY);
    }

    private String script() {
        return """
                SwaggerUIBundle({
                  url: '%s/openapi.yaml',
                  dom_id: '#contract',
                  deepLinking: true,
                  validatorUrl: null,
                  queryConfigEnabled: false,
                  persistAuthorization: false,
                  presets: [SwaggerUIBundle.presets.apis],
                });
                """.formatted(published.before());
    }

    private static String version() {
        try (var stream = DocumentationResource.class.getResourceAsStream(
                "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(String resource) {
        try (var stream = DocumentationResource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
