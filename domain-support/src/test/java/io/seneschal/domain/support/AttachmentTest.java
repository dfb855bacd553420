package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.AttachmentRefusal.EmptyFile;
import io.seneschal.domain.support.AttachmentRefusal.InfectedFile;
import io.seneschal.domain.support.AttachmentRefusal.NoRoom;
import io.seneschal.domain.support.AttachmentRefusal.PictureTooLarge;
import io.seneschal.domain.support.AttachmentRefusal.TooManyAttachments;
import io.seneschal.domain.support.AttachmentRefusal.UnreadablePicture;
import io.seneschal.domain.support.AttachmentRefusal.UnsuitableType;
import io.seneschal.domain.support.AttachmentRefusal.UnusableAttachmentName;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketRefusal.TicketClosed;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import io.seneschal.testing.Rule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentTest {

    static final long ROOM = 100L << 20;

    final Actor.Person ada = new Actor.Person(someone());
    final Ticket ticket = Ticket.open(
                    new TicketId(UUID.randomUUID()),
                    new Question(new TicketSubject("Mail"), new TicketText("It bounces."), Language.EN, null),
                    ada,
                    NOON)
            .after();
    final AttachmentId id = new AttachmentId(UUID.randomUUID());

    Attachment attach(AttachmentKind kind, InspectedFile file, List<Attachment> present) {
        return Attachment.attach(id, ticket, kind, new AttachmentName("a"), file, present, ada, NOON)
                .after();
    }

    static InspectedFile text(long bytes) {
        return new InspectedFile(bytes, "text/plain", Optional.empty(), Optional.empty());
    }

    static InspectedFile picture(String mediaType, Long pixels) {
        return new InspectedFile(1000, mediaType, Optional.ofNullable(pixels), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENSHOT, image/png",
        "SCREENSHOT, image/jpeg",
        "SCREENSHOT, image/gif",
        "MESSAGE_TEXT, text/plain",
        "MESSAGE_TEXT, message/rfc822",
        "CONSOLE_LOG, text/plain"
    })
    void each_kind_is_of_its_types(AttachmentKind kind, String mediaType) {
        assertThat(attach(kind, picture(mediaType, 100L), List.of()).mediaType())
                .isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENSHOT, text/html",
        "SCREENSHOT, image/svg+xml",
        "SCREENSHOT, text/plain",
        "MESSAGE_TEXT, text/html",
        "MESSAGE_TEXT, application/zip",
        "CONSOLE_LOG, application/gzip",
        "CONSOLE_LOG, image/png",
        "CONSOLE_LOG, message/rfc822",
        "CONSOLE_LOG, application/octet-stream"
    })
    void and_of_no_others(AttachmentKind kind, String mediaType) {
        assertThatExceptionOfType(UnsuitableType.class)
                .isThrownBy(() -> attach(kind, picture(mediaType, 100L), List.of()));
    }

    @Test
    void a_picture_has_at_most_50_megapixels_and_says_how_many() {
        assertThat(attach(AttachmentKind.SCREENSHOT, picture("image/png", 50_000_000L), List.of())
                        .kind())
                .isEqualTo(AttachmentKind.SCREENSHOT);
        assertThatExceptionOfType(PictureTooLarge.class)
                .isThrownBy(() -> attach(AttachmentKind.SCREENSHOT, picture("image/png", 50_000_001L), List.of()));
        assertThatExceptionOfType(UnreadablePicture.class)
                .isThrownBy(() -> attach(AttachmentKind.SCREENSHOT, picture("image/png", null), List.of()));
    }

    @Test
    void there_is_something_in_it_and_no_virus() {
        assertThat(attach(AttachmentKind.CONSOLE_LOG, text(1), List.of()).bytes())
                .isEqualTo(1);
        assertThatExceptionOfType(EmptyFile.class)
                .isThrownBy(() -> attach(AttachmentKind.CONSOLE_LOG, text(0), List.of()));
        var infected = new InspectedFile(68, "text/plain", Optional.empty(), Optional.of("Eicar"));
        assertThatExceptionOfType(InfectedFile.class)
                .isThrownBy(() -> attach(AttachmentKind.CONSOLE_LOG, infected, List.of()));
    }

    @Test
    void a_ticket_carries_20_attachments() {
        var small = attach(AttachmentKind.CONSOLE_LOG, text(1), List.of());

        attach(AttachmentKind.CONSOLE_LOG, text(1), Collections.nCopies(19, small));
        assertThatExceptionOfType(TooManyAttachments.class)
                .isThrownBy(() -> attach(AttachmentKind.CONSOLE_LOG, text(1), Collections.nCopies(20, small)));
    }

    @Test
    void a_ticket_carries_100_mebibytes() {
        var large = attach(AttachmentKind.CONSOLE_LOG, text(ROOM - 10), List.of());

        attach(AttachmentKind.CONSOLE_LOG, text(9), List.of(large));
        attach(AttachmentKind.CONSOLE_LOG, text(10), List.of(large));
        assertThatExceptionOfType(NoRoom.class)
                .isThrownBy(() -> attach(AttachmentKind.CONSOLE_LOG, text(11), List.of(large)));
    }

    @Test
    void only_the_customer_attaches_and_only_while_the_ticket_is_open() {
        var stranger = new Actor.Person(someone());
        var closed = ticket.turn(Ticket.State.CLOSED, ada, NOON).after();
        var name = new AttachmentName("a");

        assertThatExceptionOfType(UnknownTicket.class)
                .isThrownBy(() -> Attachment.attach(
                        id, ticket, AttachmentKind.CONSOLE_LOG, name, text(1), List.of(), stranger, NOON));
        assertThatExceptionOfType(TicketClosed.class)
                .isThrownBy(() ->
                        Attachment.attach(id, closed, AttachmentKind.CONSOLE_LOG, name, text(1), List.of(), ada, NOON));
        assertThat(attach(AttachmentKind.CONSOLE_LOG, text(1), List.of())
                        .remove(closed, ada)
                        .isNone())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "shot.png, shot.png",
        "C:\\fakepath\\shot.png, shot.png",
        "../../etc/passwd, passwd",
        "'..\\..\\x/ ä 株.log ', ä 株.log"
    })
    void of_a_path_only_the_last_part_is_kept(String given, String kept) {
        assertThat(new AttachmentName(given).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/..", "a/", "gpj\u202Eexe.png", "a\u0000b", "a\u0007b"})
    void what_is_no_plain_file_name_is_refused(String name) {
        assertThatExceptionOfType(UnusableAttachmentName.class).isThrownBy(() -> new AttachmentName(name));
    }

    @Test
    void a_name_has_150_characters_at_most() {
        assertThat(new AttachmentName("x".repeat(150)).text()).hasSize(150);
        assertThatExceptionOfType(UnusableAttachmentName.class).isThrownBy(() -> new AttachmentName("x".repeat(151)));
    }
}
