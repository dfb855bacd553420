package io.seneschal.domain.team;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;

/** One member of an organisation in one of its teams. It ends when they leave the team or the organisation (MEM-7). */
public record TeamMembership(OrganisationId organisation, TeamId team, UserId user, Instant joinedAt) {}
