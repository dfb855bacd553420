package io.seneschal.domain.support;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.access.Source;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product's content of one type somebody reaches themselves: as much as they can let support see (SUP-7).
 *
 * @param mailbox the one mailbox that was asked about; {@code null} if it was the product
 * @param resources only these things inside; {@code null} for all of it
 */
public record VisibleContent(
        ProductId product,
        @Nullable MailboxId mailbox,
        @Nullable Set<Resource> resources) {

    /** Of a product. Empty if they reach nothing of that type there. */
    public static Optional<VisibleContent> of(Reach reach, ProductType type, ContentType contentType) {
        return of(reach, type, contentType, null, null);
    }

    /** Of one mailbox of the product. Empty if they may not read it. */
    public static Optional<VisibleContent> of(Reach reach, ProductType type, ContentType contentType, Mailbox mailbox) {
        return contentType == ContentType.MAIL
                ? of(reach, type, contentType, mailbox.id(), mailbox.resource())
                : Optional.empty();
    }

    private static Optional<VisibleContent> of(
            Reach reach,
            ProductType type,
            ContentType contentType,
            @Nullable MailboxId mailbox,
            @Nullable Resource asked) {
        var product = reach.product();
        if (!type.contents().contains(contentType) || product.objectionToUse().isPresent()) {
            return Optional.empty();
        }
        if (open(reach, type, contentType).anyMatch(source -> source.resource() == null)) {
            return Optional.of(new VisibleContent(product.id(), mailbox, asked == null ? null : Set.of(asked)));
        }
        var inside = open(reach, type, contentType)
                .map(Source::resource)
                .filter(Objects::nonNull)
                .filter(resource -> resource.kind().equals(contentType.resourceKind()))
                .filter(resource -> asked == null || asked.equals(resource))
                .collect(toUnmodifiableSet());
        return inside.isEmpty() ? Optional.empty() : Optional.of(new VisibleContent(product.id(), mailbox, inside));
    }

    /** What was asked about: the mailbox, or the product. */
    public UUID asked() {
        return mailbox == null ? product.value() : mailbox.value();
    }

    /** Looking after a mail service is not reading its mail; and who may only read mail has not opened a drive by that. */
    private static Stream<Source> open(Reach reach, ProductType type, ContentType contentType) {
        var opening = contentType == ContentType.MAIL
                ? EnumSet.of(Right.READ_MAIL)
                : Right.thatFit(type, new Resource(contentType.resourceKind(), "*"));
        return reach.sources().stream().filter(source -> !Collections.disjoint(source.rights(), opening));
    }
}
