package io.seneschal.rest.billing;

import io.seneschal.domain.shared.Language;
import io.seneschal.rest.shared.Response;
import java.util.List;

/** A paper as answers carry it. */
final class PaperFile {

    private static final String PDF = "application/pdf";

    private PaperFile() {}

    /** @param name without its ending */
    static Response of(String name, Language language, byte[] file) {
        return Response.file(PDF, name + ".pdf", List.of(file).iterator()).with("Content-Language", language.tag());
    }
}
