package io.seneschal.domain.firstcircle;

import io.seneschal.domain.secondcircle.Egg;

/** What is wrong here: it comes from the egg, and the egg from it. */
public record Hen(Egg egg) {}
