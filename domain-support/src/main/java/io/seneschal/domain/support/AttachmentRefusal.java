package io.seneschal.domain.support;

import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about what is attached to a ticket. */
public abstract sealed class AttachmentRefusal extends Refusal {

    private AttachmentRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or on another ticket. */
    public static final class UnknownAttachment extends AttachmentRefusal {
        public UnknownAttachment(AttachmentId attachment) {
            super(Kind.UNKNOWN, "attachment.unknown", facts("attachment", attachment), "list-the-attachments");
        }
    }

    public static final class UnusableAttachmentName extends AttachmentRefusal {
        public UnusableAttachmentName(int longest) {
            super(Kind.INVALID, "attachment.unusable-name", facts("longest", longest), "use-a-plain-file-name");
        }
    }

    public static final class EmptyFile extends AttachmentRefusal {
        public EmptyFile() {
            super(Kind.INVALID, "attachment.empty", facts(), "send-the-file");
        }
    }

    /** What the file is, whatever it is called, is nothing of this kind. */
    public static final class UnsuitableType extends AttachmentRefusal {
        public UnsuitableType(AttachmentKind kind, String found) {
            super(
                    Kind.INVALID,
                    "attachment.unsuitable-type",
                    facts(
                            "kind",
                            kind.code(),
                            "found",
                            found,
                            "allowed",
                            kind.mediaTypes().stream().sorted().toList()),
                    "send-a-suitable-file");
        }
    }

    /** It begins like a picture, and does not say how large it is. */
    public static final class UnreadablePicture extends AttachmentRefusal {
        public UnreadablePicture() {
            super(Kind.INVALID, "attachment.unreadable-picture", facts(), "make-the-picture-again");
        }
    }

    /** Small files can hold pictures that fill the memory of whoever opens them. */
    public static final class PictureTooLarge extends AttachmentRefusal {
        public PictureTooLarge(long pixels, long most) {
            super(
                    Kind.INVALID,
                    "attachment.picture-too-large",
                    facts("pixels", pixels, "most", most),
                    "send-a-smaller-picture");
        }
    }

    public static final class InfectedFile extends AttachmentRefusal {
        public InfectedFile(String found) {
            super(Kind.INVALID, "attachment.infected", facts("found", found), "clean-the-file");
        }
    }

    public static final class TooManyAttachments extends AttachmentRefusal {
        public TooManyAttachments(int most) {
            super(Kind.CONFLICT, "attachment.too-many", facts("most", most), "remove-an-attachment-first");
        }
    }

    /** All that a ticket carries together has a limit as well. */
    public static final class NoRoom extends AttachmentRefusal {
        public NoRoom(long bytes, long left) {
            super(
                    Kind.CONFLICT,
                    "attachment.no-room",
                    facts("bytes", bytes, "left", left),
                    "remove-an-attachment-first");
        }
    }
}
