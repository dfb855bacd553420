package io.seneschal.cli.shared;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a command found or did, as a table for people or as JSON for programs. */
public final class Results {

    /** For whom. */
    public enum Format {
        TABLE,
        JSON
    }

    private final PrintWriter out;
    private final Ansi ansi;
    private final Format format;

    public Results(Console console, Format format) {
        this.out = console.out();
        this.ansi = console.showsColours() ? Ansi.ON : Ansi.OFF;
        this.format = format;
    }

    public Format format() {
        return format;
    }

    /** One thing. */
    public <T> void show(View<T> view, T thing) {
        show(view.fields().apply(thing));
    }

    public void show(Map<String, @Nullable Object> fields) {
        switch (format) {
            case TABLE -> Table.printOne(out, ansi, fields);
            case JSON -> json(json -> json.writePOJO(fields));
        }
    }

    /** What became of each of many. */
    public void showOutcomes(List<String> columns, List<Map<String, @Nullable Object>> results) {
        switch (format) {
            case TABLE -> new Table(out, ansi, columns).print(results);
            case JSON -> json(json -> json.writePOJO(Fields.of("results", results)));
        }
    }

    /** Many things that are there at once. */
    public <T> void list(View<T> view, List<T> things) {
        list(view, new Paging(), request -> new Page<>(things, null));
    }

    /** Many things, read page by page while they are printed. */
    public <T> void list(View<T> view, Paging paging, Function<PageRequest, Page<T>> pages) {
        switch (format) {
            case TABLE -> {
                var table = new Table(out, ansi, view.columns());
                read(view, paging, pages, table::print);
            }
            case JSON ->
                json(json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("items");
                    var next = read(view, paging, pages, rows -> rows.forEach(json::writePOJO));
                    json.writeEndArray();
                    json.writePOJOProperty("next", next);
                    json.writeEndObject();
                });
        }
    }

    /** Many things, of which some at a time are handed over while they are printed. */
    public <T> void listAll(View<T> view, Consumer<Consumer<List<T>>> source) {
        switch (format) {
            case TABLE -> {
                var table = new Table(out, ansi, view.columns());
                var isEmpty = new AtomicBoolean(true);
                source.accept(some -> {
                    isEmpty.set(false);
                    table.print(some.stream().map(view.fields()).toList());
                });
                if (isEmpty.get()) {
                    table.print(List.of());
                }
            }
            case JSON ->
                json(json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("items");
                    source.accept(some -> some.stream().map(view.fields()).forEach(json::writePOJO));
                    json.writeEndArray();
                    json.writePOJOProperty("next", null);
                    json.writeEndObject();
                });
        }
    }

    private static <T> @Nullable UUID read(
            View<T> view, Paging paging, Function<PageRequest, Page<T>> pages, Rows rows) {
        var next = paging.after;
        var shown = 0;
        do {
            var page = pages.apply(paging.next(next, shown));
            rows.take(page.items().stream().map(view.fields()).toList());
            shown += page.items().size();
            next = page.next();
        } while (next != null && paging.left(shown) > 0);
        return next;
    }

    private void json(Json writing) {
        try (var json = mapper().createGenerator(out)) {
            writing.to(json);
        }
        out.println();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    private interface Rows {
        void take(List<Map<String, @Nullable Object>> rows);
    }

    private interface Json {
        void to(JsonGenerator json);
    }
}
