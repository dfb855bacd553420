package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Language;

/** A small page for people: a heading and some paragraphs, without anything that could run. */
public final class HtmlPage {

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Language language;
    private final String title;
    private final StringBuilder content = new StringBuilder();

    public HtmlPage(Language language, String title) {
        this.language = language;
        this.title = escaped(title);
    }

    public HtmlPage paragraph(String text) {
        content.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A word that programs know. */
    public HtmlPage code(String text) {
        content.append("<p><code>").append(escaped(text)).append("</code></p>\n");
        return this;
    }

    public Response response() {
        return Response.page("""
                        <!doctype html>
                        <html lang="%s">
                        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                        <body>
                        <h1>%s</h1>
                        %s</body>
                        </html>
                        """.formatted(language.tag(), title, title, content))
                .with("Content-Security-Policy", POLICY)
                .with("Content-Language", language.tag());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
