package io.seneschal.rest.organisation;

import java.util.UUID;

/** As much of an organisation as tells which one it is. */
public record OrganisationSummary(UUID id, String name, String kind) {}
