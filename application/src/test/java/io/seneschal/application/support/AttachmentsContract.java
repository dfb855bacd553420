package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.UseCases;
import io.seneschal.application.shared.FileContent;
import io.seneschal.application.support.AttachingFiles.NewAttachment;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.AttachmentKind;
import io.seneschal.domain.support.AttachmentName;
import io.seneschal.domain.support.AttachmentRefusal.TooManyAttachments;
import io.seneschal.domain.support.AttachmentRefusal.UnknownAttachment;
import io.seneschal.domain.support.InspectedFile;
import io.seneschal.domain.support.Ticket;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Attachments}. */
@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AttachmentsContract extends SupportContract {

    private static final int MOST = 20;
    private static final int PIECE = 64 << 10;

    @Test
    void an_attachment_is_found_on_its_ticket_only() {
        var ticket = ticket(ada);
        var other = ticket(ada);
        var first = attach(ticket, bytes(10));
        var second = attach(ticket, bytes(20));

        assertThat(stores.attachments().get(ticket.id(), first.id())).isEqualTo(first);
        assertThat(stores.attachments().allOf(ticket.id())).containsExactly(first, second);
        assertThat(stores.attachments().allOf(other.id())).isEmpty();
        assertThatThrownBy(() -> stores.attachments().get(other.id(), first.id()))
                .isInstanceOf(UnknownAttachment.class);
    }

    @Test
    void its_content_is_kept_whatever_its_size_and_read_in_pieces() {
        var ticket = ticket(ada);

        for (var size : List.of(1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7)) {
            var content = bytes(size);
            var attachment = attach(ticket, content);
            reopen();

            assertThat(contentOf(attachment)).as("%d bytes", size).isEqualTo(content);
            assertThat(stores.attachments().piece(attachment.id(), 0).orElseThrow())
                    .hasSizeLessThanOrEqualTo(PIECE);
        }
    }

    @Test
    void it_is_removed_with_its_content() {
        var ticket = ticket(ada);
        var attachment = attach(ticket, bytes(PIECE + 1));
        var removed = attachment.remove(ticket, new Actor.Person(ada.id()));

        inOne(() -> stores.attachments().remove(removed));

        assertThat(stores.attachments().allOf(ticket.id())).isEmpty();
        assertThat(stores.attachments().piece(attachment.id(), 0)).isEmpty();
        assertThatThrownBy(() -> inOne(() -> stores.attachments().remove(removed)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void it_goes_with_the_customers_account() {
        var ticket = ticket(ada);
        var attachment = attach(ticket, bytes(PIECE + 1));

        inOne(() -> stores.users().remove(ada.close(List.of())));

        assertThat(stores.attachments().allOf(ticket.id())).isEmpty();
        assertThat(stores.attachments().piece(attachment.id(), 1)).isEmpty();
        assertThatThrownBy(() -> attach(ticket, bytes(1))).isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("SUP-12")
    void the_last_free_place_on_a_ticket_is_taken_once() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var ticket = ticket(ada);
        for (var number = 1; number < MOST; number++) {
            attach(ticket, bytes(1));
        }

        var ended = atTheSameInstant(() -> upload(here, ticket), () -> upload(there, ticket));

        assertThat(ended).filteredOn(one -> one.state() == Future.State.SUCCESS).hasSize(1);
        assertThat(ended)
                .filteredOn(one -> one.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(one -> assertThat(one.exceptionNow()).isInstanceOf(TooManyAttachments.class));
        assertThat(stores.attachments().allOf(ticket.id())).hasSize(MOST);
    }

    private Attachment upload(UseCases with, Ticket ticket) {
        var wish = new NewAttachment(ticket.id(), AttachmentKind.CONSOLE_LOG, new AttachmentName("a.log"));
        var log = file("nothing went wrong".getBytes(StandardCharsets.UTF_8));
        var attaching = with.attachingFiles();
        return attaching.attach(attaching.examine(new Actor.Person(ada.id()), wish, log));
    }

    private Attachment attach(Ticket ticket, byte[] content) {
        var attached = Attachment.attach(
                new AttachmentId(newId()),
                ticket,
                AttachmentKind.CONSOLE_LOG,
                new AttachmentName("größe.log"),
                new InspectedFile(content.length, "text/plain", Optional.empty(), Optional.empty()),
                List.of(),
                new Actor.Person(ada.id()),
                clock.instant());
        inOne(() -> stores.attachments().add(attached, file(content)));
        return attached.after();
    }

    private byte[] contentOf(Attachment attachment) {
        var whole = new ByteArrayOutputStream();
        var number = 0;
        for (var piece = stores.attachments().piece(attachment.id(), number); piece.isPresent(); ) {
            whole.writeBytes(piece.get());
            number++;
            piece = stores.attachments().piece(attachment.id(), number);
        }
        return whole.toByteArray();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static FileContent file(byte[] content) {
        return new FileContent() {
            @Override
            public long bytes() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
