package io.seneschal.application.trespassing;

import io.micrometer.core.instrument.MeterRegistry;

/** What is wrong here: it measures with what only a server is given. */
public record CountsRequests(MeterRegistry registry) {}
