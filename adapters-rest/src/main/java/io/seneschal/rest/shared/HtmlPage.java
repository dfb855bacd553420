package io.seneschal.rest.shared;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A small page for people, of use without a script: headings, paragraphs, tables, a button. What it looks like, and the one
 * script that copies, are served from here as well; nothing else may run or be fetched.
 */
public final class HtmlPage {

    private final Published published;
    private final Language language;
    private final String title;
    private final StringBuilder content = new StringBuilder();
    private boolean asks;
    private boolean copies;

    HtmlPage(Published published, Language language, String title) {
        this.published = published;
        this.language = language;
        this.title = escaped(title);
    }

    public HtmlPage paragraph(String text) {
        return add("<p>%s</p>", text);
    }

    /** A sentence about a case. */
    public HtmlPage paragraph(Function<Map<String, Object>, String> sentence, Map<String, Object> facts) {
        var text = escaped(sentence.apply(Moments.readable(facts, language)));
        content.append("<p>").append(Moments.marked(text, facts, language)).append("</p>\n");
        return this;
    }

    /** Above a part of the page. */
    public HtmlPage heading(String text) {
        return add("<h2>%s</h2>", text);
    }

    public HtmlPage list(List<String> texts) {
        content.append("<ul>\n");
        texts.forEach(text -> add("<li>%s</li>", text));
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

    public HtmlPage link(String target, String text) {
        return add("<p><a href=\"%s\">%s</a></p>", target, text);
    }

    /** A button that has something done by this server. */
    public HtmlPage button(String action, String text) {
        asks = true;
        return add("<form method=\"post\" action=\"%s\"><button type=\"submit\">%s</button></form>", action, text);
    }

    /**
     * A text that is taken from here to somewhere else.
     *
     * @param copy what the button says that copies it, where a script can do that
     * @param done what is said then
     */
    public HtmlPage takeaway(String id, String label, String text, String copy, String done) {
        copies = true;
        add("<label for=\"%s\">%s</label>", id, label);
        add("<input id=\"%s\" value=\"%s\" readonly autocomplete=\"off\" spellcheck=\"false\">", id, text);
        add("<button type=\"button\" data-copies=\"%s\" data-done=\"%s\" hidden>%s</button>", id, done, copy);
        return add("<span id=\"%s-status\" role=\"status\" aria-live=\"polite\"></span>", id);
    }

    /** @param rows each as long as {@code columns}, beginning with what it is about */
    public HtmlPage table(String caption, List<String> columns, List<List<String>> rows) {
        content.append("<div class=\"wide\"><table>\n");
        add("<caption>%s</caption>", caption);
        content.append("<thead><tr>");
        columns.forEach(column -> add("<th scope=\"col\">%s</th>", column));
        content.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            content.append("<tr>");
            add("<th scope=\"row\">%s</th>", row.getFirst());
            row.stream().skip(1).forEach(cell -> add("<td>%s</td>", cell));
            content.append("</tr>\n");
        }
        content.append("</tbody></table></div>\n");
        return this;
    }

    public Response response() {
        return response(200);
    }

    public Response response(int status) {
        return Response.page(status, """
                        <!doctype html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width">
                        <title>%s</title>
                        <link rel="stylesheet" href="%s">%s
                        </head>
                        <body>
                        <main>
                        <h1>%s</h1>
                        %s</main>
                        </body>
                        </html>
                        """.formatted(
                                language.tag(),
                                title,
                                escaped(published.path("/pages/page.css")),
                                copies ? script() : "",
                                title,
                                content))
                .with("Content-Security-Policy", policy())
                .with("Content-Language", language.tag());
    }

    private String script() {
        return "\n<script src=\"" + escaped(published.path("/pages/copy.js")) + "\" defer></script>";
    }

    private String policy() {
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + (asks ? "'self'" : "'none'")
                + (copies ? "; script-src 'self'" : "");
    }

    private HtmlPage add(String markup, String... texts) {
        content.append(markup.formatted(
                        List.of(texts).stream().map(HtmlPage::escaped).toArray()))
                .append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
