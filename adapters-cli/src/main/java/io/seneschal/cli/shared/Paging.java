package io.seneschal.cli.shared;

import io.seneschal.application.shared.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much of a long list is shown. All of it by default, read page by page while it is printed. */
public final class Paging {

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            converter = AtLeastOne.class,
            description = "Show at most this many; all by default.")
    @Nullable
    Integer limit;

    @Option(names = "--after", paramLabel = "ID", description = "Begin behind the thing with this id.")
    @Nullable
    UUID after;

    /** Nobody wants to see none. */
    static final class AtLeastOne implements ITypeConverter<Integer> {

        AtLeastOne() {}

        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException("'" + text + "' is no number from 1 on");
            }
            return Integer.valueOf(text);
        }
    }

    /** The request for the next page. */
    PageRequest next(@Nullable UUID behind, int shown) {
        return new PageRequest(behind, Math.min(PageRequest.LARGEST, left(shown)));
    }

    int left(int shown) {
        return limit == null ? Integer.MAX_VALUE : limit - shown;
    }
}
