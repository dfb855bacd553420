package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.Coded;

/** Whose organisation it is: a private person's, or a company's or association's. */
public enum OrganisationKind implements Coded {
    INDIVIDUAL,
    COMPANY;
}
