package io.seneschal.domain.billing;

import io.seneschal.domain.shared.ProductId;
import java.time.LocalDate;

/** The term of a product that follows one of its due dates. Whoever pays it, it is paid once (REN-9). */
public record DueTerm(ProductId product, LocalDate dueOn) {}
