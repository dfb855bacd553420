/** The door for web clients. Read {@link io.seneschal.rest.RestServer} first. */
@NullMarked
package io.seneschal.rest;

import org.jspecify.annotations.NullMarked;
