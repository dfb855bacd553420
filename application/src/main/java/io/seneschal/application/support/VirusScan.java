package io.seneschal.application.support;

import io.seneschal.application.shared.FileContent;
import java.util.Optional;

/** Looks for viruses in what is attached to tickets, before it is kept. */
@FunctionalInterface
public interface VirusScan {

    /** Scans nothing and finds nothing: for installations without a scanner. */
    VirusScan NONE = file -> Optional.empty();

    /** What was found, as the scanner calls it; empty if nothing was. */
    Optional<String> finding(FileContent file);
}
