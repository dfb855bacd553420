package io.seneschal.application.audit;

import org.jspecify.annotations.Nullable;

/** The lines of an export that are no events, in JSON. */
final class ExportLine {

    private ExportLine() {}

    /** What is needed, beside its events, to compute its hash anew. */
    static String of(AuditBlock block) {
        return "{\"block\":" + block.number()
                + ",\"previous\":\"" + block.previous()
                + "\",\"sealed_at\":\"" + TrailEntry.MILLISECONDS.format(block.sealedAt())
                + "\",\"positions\":[" + block.firstPosition() + "," + block.lastPosition()
                + "],\"events\":" + block.events()
                + ",\"hash\":\"" + block.hash() + "\"}";
    }

    /** @param events how many lines are events */
    static String last(@Nullable AuditBlock newest, long events) {
        var head = VerifyingAuditTrail.Head.of(newest);
        return "{\"head\":{\"block\":" + head.block() + ",\"hash\":\"" + head.hash() + "\"},\"events\":" + events + "}";
    }
}
