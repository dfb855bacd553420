package io.seneschal.domain.support;

import java.util.Optional;

/**
 * What was found out about a file by looking into it, and not by what it is called.
 *
 * @param bytes its size
 * @param mediaType without parameters, such as {@code image/png}
 * @param pixels of a picture, as its header says; empty where there is none that can be read
 * @param infection what a virus scan found; empty if it found nothing
 */
public record InspectedFile(long bytes, String mediaType, Optional<Long> pixels, Optional<String> infection) {}
