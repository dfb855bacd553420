package io.seneschal.application.support;

import io.seneschal.application.shared.FileContent;
import java.util.Optional;

/** Tells what files are by looking into them: their names may say anything. */
public interface FileTypes {

    /** The media type without parameters; {@code application/octet-stream} where nothing is recognised. */
    String mediaType(FileContent file);

    /** How many pixels a picture has as its header says, without decoding it; empty if that can't be read. */
    Optional<Long> pixels(FileContent picture);
}
