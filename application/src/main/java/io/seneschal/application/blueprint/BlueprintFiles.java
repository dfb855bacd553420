package io.seneschal.application.blueprint;

import io.seneschal.domain.blueprint.Blueprint;

/** Blueprints as people keep them in files. */
public interface BlueprintFiles {

    /**
     * @throws io.seneschal.domain.shared.CommonRefusal.UnreadableFile if it is no such file, with the line
     * @throws io.seneschal.domain.shared.CommonRefusal.MisfitEntry if something has no place in one, with line and field
     * @throws io.seneschal.domain.blueprint.BlueprintRefusal if something in it can't be meant, with line and field
     */
    Blueprint read(byte[] file);

    /**
     * The same blueprint always gives the same bytes, and reading them gives the same blueprint.
     *
     * @param title what stands above it, for people
     */
    byte[] write(Blueprint blueprint, String title);
}
