package io.seneschal.rest.shared;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.shared.Language;
import java.util.List;

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

    /** Above a part of the page. */
    public HtmlPage heading(String text) {
        content.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    public HtmlPage list(List<String> texts) {
        content.append("<ul>\n");
        texts.forEach(text -> content.append("<li>").append(escaped(text)).append("</li>\n"));
        content.append("</ul>\n");
        return this;
    }

    /** Words that programs know; a dash if there is none. */
    public HtmlPage codes(List<String> words) {
        var all =
                words.stream().map(word -> "<code>" + escaped(word) + "</code>").collect(joining(", "));
        content.append("<p>").append(all.isEmpty() ? "–" : all).append("</p>\n");
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
