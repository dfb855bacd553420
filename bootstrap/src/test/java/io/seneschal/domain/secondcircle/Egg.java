package io.seneschal.domain.secondcircle;

import io.seneschal.domain.firstcircle.Hen;

/** What is wrong here: it comes from the hen, and the hen from it. */
public record Egg(Hen hen) {}
